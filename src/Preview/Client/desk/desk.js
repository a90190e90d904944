// modules of the desk live here

// modules of the preview live here

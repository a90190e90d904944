// Runs s3rver as a store behaves that can be relied on: what was answered is on the disk, whole or not at all; lists are ordered by key.
// Usage: node s3rver.cjs FOLDER. Prints its port, and ends when its input does, so that it never outlives the tests.
'use strict';

const crypto = require('crypto');
const fs = require('fs');
const path = require('path');
const S3rver = require('s3rver');
const S3Object = require('s3rver/lib/models/object');
const Store = require('s3rver/lib/stores/filesystem');

// Tokens of lists are enciphered by DES, which OpenSSL 3 does not have any more. Ours are plain.
for (const name of ['createCipheriv', 'createDecipheriv']) {
  const make = crypto[name];
  crypto[name] = (cipher, ...rest) =>
    cipher === 'des' ? { update: text => Buffer.from(text), final: () => Buffer.alloc(0), setAutoPadding() {} } : make(cipher, ...rest);
}

const SUFFIX = '._S3rver_object';

Store.prototype.putObject = async function (object) {
  const chunks = [];
  if (Buffer.isBuffer(object.content)) chunks.push(object.content);
  else for await (const chunk of object.content) chunks.push(chunk);
  const bytes = Buffer.concat(chunks);
  const md5 = crypto.createHash('md5').update(bytes).digest('hex');
  const file = this.getResourcePath(object.bucket, object.key, 'object');
  const kept = Object.entries(object.metadata).filter(
    ([name]) => S3Object.ALLOWED_METADATA.includes(name) || name.startsWith('x-amz-meta-'),
  );
  fs.mkdirSync(path.dirname(file), { recursive: true });
  fs.writeFileSync(`${file}.md5`, md5);
  fs.writeFileSync(this.getResourcePath(object.bucket, object.key, 'metadata.json'), JSON.stringify(Object.fromEntries(kept)));
  fs.writeFileSync(file, bytes);
  return { size: bytes.length, md5 };
};

const copyObject = Store.prototype.copyObject;
Store.prototype.copyObject = async function (fromBucket, from, toBucket, to, metadata) {
  const answer = await copyObject.call(this, fromBucket, from, toBucket, to, metadata);
  if (metadata) {
    fs.copyFileSync(
      `${this.getResourcePath(fromBucket, from, 'object')}.md5`,
      `${this.getResourcePath(toBucket, to, 'object')}.md5.new`,
    );
    fs.renameSync(`${this.getResourcePath(toBucket, to, 'object')}.md5.new`, `${this.getResourcePath(toBucket, to, 'object')}.md5`);
    return this.getMetadata(toBucket, to);
  }
  return answer;
};

Store.prototype.listObjects = async function (bucket, { startAfter = '', prefix = '', maxKeys = Infinity }) {
  const root = this.getBucketPath(bucket);
  const keys = [];
  const walk = (folder, key) => {
    for (const item of fs.readdirSync(folder, { withFileTypes: true })) {
      if (item.isDirectory()) walk(path.join(folder, item.name), `${key}${item.name}/`);
      else if (item.name.endsWith(SUFFIX)) keys.push(key + item.name.slice(0, -SUFFIX.length));
    }
  };
  walk(root, '');
  const order = (a, b) => Buffer.compare(Buffer.from(a), Buffer.from(b));
  const found = keys.filter(k => k.startsWith(prefix) && (startAfter === '' || order(k, startAfter) > 0)).sort(order);
  const objects = found
    .slice(0, maxKeys)
    .map(key => {
      const file = this.getResourcePath(bucket, key, 'object');
      const stat = fs.statSync(file);
      return new S3Object(bucket, key, null, {
        etag: JSON.stringify(fs.readFileSync(`${file}.md5`, 'utf8')),
        'last-modified': stat.mtime.toUTCString(),
        'content-length': stat.size,
      });
    });
  return { objects, commonPrefixes: [], isTruncated: found.length > objects.length };
};

(async () => {
  const server = new S3rver({
    directory: process.argv[2],
    address: '127.0.0.1',
    port: 0,
    silent: true,
    serviceEndpoint: 'localhost',
  });
  const { port } = await server.run();
  server.httpServer.keepAliveTimeout = 0;
  process.stdout.write(`${port}\n`);
  process.stdin.on('end', () => process.exit(0)).on('error', () => process.exit(0)).resume();
})();

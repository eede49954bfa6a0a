// node --require synced.cjs …: LevelDB syncs every batch before it answers, as CouchDB does by itself.
// Of pouchdb-server nothing else changes.
const LevelDOWN = require("pouchdb-adapter-leveldb/node_modules/leveldown");
const { _batch } = LevelDOWN.prototype;

LevelDOWN.prototype._batch = function (operations, options, callback) {
  return _batch.call(this, operations, { ...options, sync: true }, callback);
};

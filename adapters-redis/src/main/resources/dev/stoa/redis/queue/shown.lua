-- A job as operators see it; the last is its number, where it stands among those of its place.
local function shown(id, j)
  local failure = j[MORE] == 1 and call('HGET', FAILURES, id)
  local kind, detail = false, false
  if failure then kind, detail = unpack(cmsgpack.unpack(failure)) end
  local state = ({ [RUNS] = 'RUNNING', [IS_DONE] = 'DONE', [IS_DEAD] = 'DEAD' })[j[STAGE]]
    or (j[AVAILABLE] <= now and 'READY' or 'DELAYED')
  local progress = j[MORE] == 1 and call('HGET', NOTES, id)
  return { id, state, call('HGET', PAYLOADS, id), j[PRIORITY], j[ATTEMPTS], j[MOST], j[ENQUEUED],
    j[STAGE] == WAITS and j[AVAILABLE] or j[AT], progress, kind, detail, j[WORKER], j[NUMBER] }
end

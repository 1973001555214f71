-- args: cache, group, body.
if live(KEYS[2], args[1]) then return {0} end
write(KEYS[2], passKey(args[2]), args[3])
return {1}

/** What must happen on the server in one step, as its scripts; times are the server's, so that clocks need not agree. */

const now = `
local time = redis.call('TIME')
local now = time[1] * 1000 + math.floor(time[2] / 1000)`;

/**
 * Adds a message unless its id was added within the window, and trims the stream. The id comes after the message: were that
 * refused, the next try would take it for added.
 * KEYS: stream, id; ARGV: window, retention and length (0: without), fields.
 */
export const publishScript = `
if redis.call('EXISTS', KEYS[2]) == 1 then return end
redis.call('XADD', KEYS[1], '*', unpack(ARGV, 4))
redis.call('SET', KEYS[2], '', 'PX', ARGV[1])${now}
if ARGV[2] ~= '0' then redis.call('XTRIM', KEYS[1], 'MINID', '~', now - ARGV[2]) end
if ARGV[3] ~= '0' then redis.call('XTRIM', KEYS[1], 'MAXLEN', ARGV[3]) end`;

/**
 * Sets a message aside until its time has come. JUSTID moves it without counting a delivery.
 * KEYS: stream, times; ARGV: group, id, delay.
 */
export const setAsideScript = `${now}
if #redis.call('XCLAIM', KEYS[1], ARGV[1], 'waiting', 0, ARGV[2], 'JUSTID') > 0 then
  redis.call('ZADD', KEYS[2], now + ARGV[3], ARGV[2])
end`;

/**
 * Takes what shall be tried again now, and what nobody has shown an interest in for so long: its process has died.
 * XCLAIM counts the delivery. Returns the entries with their deliveries, and how long until the next one's time.
 * KEYS: stream, times; ARGV: group, idle time, count.
 */
export const takeBackScript = `${now}
local ids = redis.call('ZRANGE', KEYS[2], '-inf', now, 'BYSCORE', 'LIMIT', 0, ARGV[3])
local left = ARGV[3] - #ids
if left > 0 then
  for _, pending in ipairs(redis.call('XPENDING', KEYS[1], ARGV[1], 'IDLE', ARGV[2], '-', '+', left, 'working')) do
    table.insert(ids, pending[1])
  end
end
local taken = {}
for _, id in ipairs(ids) do
  redis.call('ZREM', KEYS[2], id)
  local entry = redis.call('XCLAIM', KEYS[1], ARGV[1], 'working', 0, id)[1]
  if entry then
    local deliveries = redis.call('XPENDING', KEYS[1], ARGV[1], id, id, 1)[1][4]
    table.insert(taken, {entry[1], entry[2], deliveries})
  end
end
local following = redis.call('ZRANGE', KEYS[2], 0, 0, 'WITHSCORES')[2]
return {taken, following and math.max(0, following - now) or -1}`;

/** Forgets what every group has worked off. KEYS: stream. */
export const forgetScript = `
local function before(one, other)
  local time, number = one:match('(%d+)-(%d+)')
  local otherTime, otherNumber = other:match('(%d+)-(%d+)')
  if time == otherTime then return tonumber(number) < tonumber(otherNumber) end
  return tonumber(time) < tonumber(otherTime)
end
if redis.call('EXISTS', KEYS[1]) == 0 then return end
local oldest
for _, info in ipairs(redis.call('XINFO', 'GROUPS', KEYS[1])) do
  local group = {}
  for index = 1, #info, 2 do group[info[index]] = info[index + 1] end
  local needed = group['last-delivered-id']
  if group.pending > 0 then needed = redis.call('XPENDING', KEYS[1], group.name)[2] end
  if not oldest or before(needed, oldest) then oldest = needed end
end
if oldest then redis.call('XTRIM', KEYS[1], 'MINID', '~', oldest) end`;

/**
 * Says that a member is alive, keeps its lanes and takes free ones up to its fair share. Returns its lanes and that share.
 * KEYS: members, the owner of each lane; ARGV: member, how long it counts as alive.
 */
export const leaseScript = `${now}
redis.call('ZREMRANGEBYSCORE', KEYS[1], '-inf', now - ARGV[2])
redis.call('ZADD', KEYS[1], now, ARGV[1])
local share = math.ceil((#KEYS - 1) / redis.call('ZCARD', KEYS[1]))
local mine, free = {}, {}
for lane = 2, #KEYS do
  local owner = redis.call('GET', KEYS[lane])
  if owner == ARGV[1] then
    redis.call('PEXPIRE', KEYS[lane], ARGV[2])
    table.insert(mine, lane - 2)
  elseif not owner then
    table.insert(free, lane)
  end
end
for _, lane in ipairs(free) do
  if #mine < share then
    redis.call('SET', KEYS[lane], ARGV[1], 'PX', ARGV[2])
    table.insert(mine, lane - 2)
  end
end
return {mine, share}`;

/** Lets go of a lane that is still the member's. KEYS: its owner; ARGV: member. */
export const releaseScript = `
if redis.call('GET', KEYS[1]) == ARGV[1] then redis.call('DEL', KEYS[1]) end`;

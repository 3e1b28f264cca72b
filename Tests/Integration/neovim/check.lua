-- Run inside Neovim with a draft open and Samples/editors/neovim/init.lua loaded. Prints a transcript.
local passed, failed = 0, 0

local function say(...)
  io.stdout:write(table.concat({ ... }, ' '), '\n')
end

local function check(what, good, ...)
  if good then passed = passed + 1 else failed = failed + 1 end
  say(good and 'ok    ' or 'FAILED', what, ...)
end

local function wait(what, condition)
  local good = vim.wait(60000, condition, 20)
  if not good then check('waiting for ' .. what, false) end
  return good
end

local function diagnostics()
  local found = vim.diagnostic.get(0)
  table.sort(found, function(a, b)
    if a.lnum ~= b.lnum then return a.lnum < b.lnum end
    if a.col ~= b.col then return a.col < b.col end
    return tostring(a.code) < tostring(b.code)
  end)
  return found
end

local function rule(diagnostic)
  return diagnostic.code or diagnostic.user_data.lsp.code
end

local function find(name)
  for _, diagnostic in ipairs(diagnostics()) do
    if rule(diagnostic) == name then return diagnostic end
  end
end

local function show()
  for _, line in ipairs(vim.api.nvim_buf_get_lines(0, 0, -1, false)) do say('  |', line) end
  for _, d in ipairs(diagnostics()) do
    say(string.format('  %d:%d-%d:%d %s: %s', d.lnum + 1, d.col, d.end_lnum + 1, d.end_col, rule(d), d.message:match('^[^\n]*')))
  end
end

local function request(method, parameters)
  local answers, problem = vim.lsp.buf_request_sync(0, method, parameters, 60000)
  if not answers then return nil, problem end
  for id, answer in pairs(answers) do return answer.result, id end
end

-- Where a diagnostic is as the protocol counts, in UTF-16.
local function place(line, column)
  local text = vim.api.nvim_buf_get_lines(0, line, line + 1, false)[1] or ''
  local _, units = vim.str_utfindex(text, math.min(column, #text))
  return { line = line, character = units }
end

local function actions(diagnostic)
  local position = place(diagnostic.lnum, diagnostic.col)
  local result, id = request('textDocument/codeAction', {
    textDocument = vim.lsp.util.make_text_document_params(),
    range = { start = position, ['end'] = position },
    context = { diagnostics = {} },
  })
  return result or {}, id
end

local function apply(list, id, wanted)
  for _, action in ipairs(list) do
    if wanted(action) then
      say('  applying:', action.title)
      if action.edit then
        vim.lsp.util.apply_workspace_edit(action.edit, vim.lsp.get_client_by_id(id).offset_encoding)
      end
      return action
    end
  end
end

local function main()
  if not wait('diagnostics', function() return find('abuse/insult') ~= nil end) then return end
  show()
  local insult = find('abuse/insult')
  -- Neovim counts bytes: the emoji is four of them, and two in the protocol's UTF-16.
  check('the insult begins after the emoji', insult.lnum == 0 and insult.col == 5, 'column ' .. insult.col)
  check('the number is an error', find('personal-data/contact').severity == vim.diagnostic.severity.ERROR)
  check('from welniet', insult.source == 'welniet')

  local hover = request('textDocument/hover', {
    textDocument = vim.lsp.util.make_text_document_params(), position = place(0, 6),
  })
  check('hover tells Niet, Wel and the article', hover and hover.contents.kind == 'markdown'
    and hover.contents.value:find('**Wel:**', 1, true) and hover.contents.value:find('Wolfert', 1, true))

  say('-- the disclaimer')
  local list, id = actions(find('disclaimer/missing'))
  for _, action in ipairs(list) do say('  offered:', action.kind or '', action.title) end
  apply(list, id, function(action) return action.isPreferred end)
  wait('the disclaimer to be seen', function() return find('disclaimer/missing') == nil end)
  show()
  check('the disclaimer is there and its finding gone', find('disclaimer/missing') == nil)

  say('-- why the insult is all right')
  list, id = actions(find('abuse/insult'))
  apply(list, id, function(action) return action.edit and vim.inspect(action.edit):find('welniet%-disable') end)
  wait('the insult to be explained', function() return find('abuse/insult') == nil end)
  show()
  check('the insult is explained and gone', find('abuse/insult') == nil)

  say('-- explaining a rule')
  local explained = request('workspace/executeCommand', {
    command = 'welniet.explain', arguments = { 'personal-data/contact', vim.uri_from_bufnr(0) },
  })
  check('a rule is explained', explained and explained:find('personal-data/contact', 1, true))

  say('-- everything that is safe')
  list, id = actions(find('personal-data/contact'))
  apply(list, id, function(action) return action.isPreferred end)
  wait('the number to go', function() return find('personal-data/contact') == nil end)
  show()
  check('the number is gone', find('personal-data/contact') == nil)

  say('-- another text')
  vim.api.nvim_buf_set_lines(0, 0, -1, false, { '', 'Fijne vakantie allemaal!' })
  wait('nothing to be found', function() return #diagnostics() == 0 end)
  show()
  check('a clean text has no diagnostics', #diagnostics() == 0)
end

local good, problem = xpcall(main, debug.traceback)
if not good then check('no error in the check itself', false, tostring(problem)) end
say(string.format('%d passed, %d failed', passed, failed))
vim.cmd(failed == 0 and 'qa!' or 'cq!')

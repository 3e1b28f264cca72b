-- welniet in Neovim (0.7 or newer), with nothing but the built-in client.
-- Try it:  nvim -u Samples/editors/neovim/init.lua nieuws.md
-- Keep it: copy this into your own init.lua. For a welniet that is not on your PATH: vim.g.welniet = '/where/it/is/welniet'

local command = vim.g.welniet or vim.env.WELNIET or 'welniet'

-- The same keys as welniet.json; leave it empty to use only that file.
local settings = {}

local function keys(_, buffer)
  local function map(lhs, action)
    vim.keymap.set('n', lhs, action, { buffer = buffer })
  end
  map('K', vim.lsp.buf.hover)                   -- Niet, Wel and the article
  map('<leader>a', vim.lsp.buf.code_action)     -- fix, explain, or say why it is all right
  map(']d', vim.diagnostic.goto_next)
  map('[d', vim.diagnostic.goto_prev)
end

local function start(event)
  local file = vim.api.nvim_buf_get_name(event.buf)
  local found = vim.fs and vim.fs.find({ 'welniet.json', '.welniet.json', '.git' }, { upward = true, path = file })[1]
  local root = found and vim.fn.fnamemodify(found, ':p:h') or vim.fn.fnamemodify(file, ':p:h')
  local options = {
    name = 'welniet',
    cmd = { command, 'lsp' },
    root_dir = root,
    init_options = settings,
    settings = { welniet = settings },
    on_attach = keys,
  }
  if vim.lsp.start then
    vim.lsp.start(options, { bufnr = event.buf })
  else
    local client = vim.lsp.start_client(options)
    if client then vim.lsp.buf_attach_client(event.buf, client) end
  end
end

vim.api.nvim_create_autocmd('FileType', { pattern = { 'markdown', 'html', 'text', 'gitcommit' }, callback = start })

-- A message has several lines; beside the text the first is enough.
vim.diagnostic.config({
  virtual_text = { format = function(diagnostic) return diagnostic.message:match('^[^\n]*') end },
})

"""How much one file may ask for: past these it is rejected with the reason, in bounded time and memory."""

MEGABYTE = 1_000_000

MAX_FILE = 256 * MEGABYTE
"""Bytes of one file, compressed or not."""

MAX_UNPACKED = 512 * MEGABYTE
"""Bytes that all of one file's content may come to when unpacked."""

MAX_PAGE = 32 * MEGABYTE
"""Characters of one page: a page saved with its fonts and pictures inside is seldom over ten million."""

MAX_TEXT = 5 * MEGABYTE
"""Characters of one article without markup: about eight hundred thousand words."""

MAX_PARTS = 100_000
"""Articles and other members that one file may hold."""

MAX_DEPTH = 6
"""Containers inside containers: a gzipped ZIP of mails with attached pages is four deep."""

"""The catalogue: lists and search, a material's card, its files, and what is sent into other chats."""

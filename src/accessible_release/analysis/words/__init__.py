"""Lists of English words, each once: who needs a kind of word asks here."""

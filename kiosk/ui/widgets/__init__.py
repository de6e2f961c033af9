"""Small things that are drawn: texts, buttons, pictures."""

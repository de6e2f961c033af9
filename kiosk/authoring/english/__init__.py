"""What can be measured of English: sentences, syllables, readability and voice."""

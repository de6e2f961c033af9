"""The screens: each shows one kind of view and reports what was touched."""

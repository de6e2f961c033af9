"""What is happening at the screen now: one frozen state, actions, and a reducer."""

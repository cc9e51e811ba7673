"""What the whole house speaks in: symbols, ordinals, sessions, working days, dues."""

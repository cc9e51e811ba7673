"""Checking: validation rules, small pure functions over values that return problem rows."""

"""From mandates to deliverables, dated occurrences, milestones and status."""

"""From operative paragraphs to mandates."""

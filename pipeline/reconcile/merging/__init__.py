"""From the records of one deal to the deal: every value with its sources, the one in force chosen for a reason."""

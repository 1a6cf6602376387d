"""Empty units as cards by phase, and the candidates who wait for one."""

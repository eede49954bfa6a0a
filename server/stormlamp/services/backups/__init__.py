"""Backups: made beside a running server, checked before they count, restored into either database.

`folders`: where they stand; `manifests`: what they say of themselves; `making`, `checking`, `restoring`;
`sealing`: encryption; `disks`: bytes that must last.
"""

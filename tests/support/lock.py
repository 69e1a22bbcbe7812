"""Locks an assessment file as another program would: by docs/locked-file.md alone, with nothing of the app's.

    lock.py FILE ITERATIONS < file and passphrase, as JSON

Writes the locked file to FILE. It is as valid as the app's own, and not the same: the header has spaces, names in another order
after the first, and as many iterations as were asked for.
"""

import base64
import hashlib
import json
import secrets
import sys
import unicodedata

from cryptography.hazmat.primitives.ciphers.aead import AESGCM

path, iterations = sys.argv[1], int(sys.argv[2])
given = json.load(sys.stdin)

salt, nonce = secrets.token_bytes(16), secrets.token_bytes(12)
header = json.dumps({
    "format": "yot-self-assessment-locked",
    "nonce": base64.b64encode(nonce).decode(),
    "salt": base64.b64encode(salt).decode(),
    "iterations": iterations,
    "kdf": "PBKDF2-HMAC-SHA-256",
    "cipher": "AES-256-GCM",
    "version": 1,
}).encode()
passphrase = unicodedata.normalize("NFC", given["passphrase"]).encode()
key = hashlib.pbkdf2_hmac("sha256", passphrase, salt, iterations, 32)
encrypted = base64.b64encode(AESGCM(key).encrypt(nonce, given["file"].encode(), header))

lines = header + b"\n" + encrypted + b"\n"
checksum = 0xCBF29CE484222325
for byte in lines:
    checksum = ((checksum ^ byte) * 0x100000001B3) % 2**64
with open(path, "wb") as file:
    file.write(lines + f"{checksum:016x}\n".encode())

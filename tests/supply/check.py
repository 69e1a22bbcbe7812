"""Whether a bill of materials keeps to the schema of CycloneDX, by the validator of its own makers; and whether every
package of Cargo.lock that it names is there with its version."""

import json
import sys
import tomllib
from pathlib import Path

from cyclonedx.schema import SchemaVersion
from cyclonedx.validation.json import JsonStrictValidator

bill, lock = Path(sys.argv[1]), Path(sys.argv[2])
error = JsonStrictValidator(SchemaVersion.V1_6).validate_str(bill.read_text("utf-8"))
if error is not None:
    sys.exit(f"not as the schema says: {error}")

locked = {(package["name"], package["version"]) for package in tomllib.loads(lock.read_text("utf-8"))["package"]}
crates = [c for c in json.loads(bill.read_text("utf-8"))["components"] if c.get("purl", "").startswith("pkg:cargo/")]
for crate in crates:
    if (crate["name"], crate["version"]) not in locked:
        sys.exit(f"{crate['name']} {crate['version']} is not in Cargo.lock")
print(len(crates))

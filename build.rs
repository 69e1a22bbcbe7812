//! Embeds the framework's outline in the app, and stops the build when the framework is not whole.

use std::path::Path;
use std::{env, fs, process};

fn main() {
    println!("cargo::rerun-if-changed=framework");
    let framework = match framework::source::load(Path::new("framework")) {
        Ok(framework) => framework,
        Err(problems) => {
            for problem in problems.0 {
                println!("cargo::error={problem}");
            }
            process::exit(1);
        }
    };
    let target = env::var("OUT_DIR").map(|folder| Path::new(&folder).join("outline.txt"));
    if !target.is_ok_and(|target| fs::write(target, framework.outline().to_text()).is_ok()) {
        println!("cargo::error=the framework's outline cannot be written for the app");
        process::exit(1);
    }
}

//! Files that hold what an export must look like. `LEVERS_GOLDEN=write cargo test` writes them anew; read the diff.

use std::path::Path;

/// Compares with the file of that name in `tests/golden`.
#[track_caller]
pub fn assert_golden(name: &str, actual: &str) {
    let path = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/golden").join(name);
    if std::env::var_os("LEVERS_GOLDEN").is_some_and(|value| value == "write") {
        std::fs::write(&path, actual).expect("the golden folder takes files");
    }
    let wanted = std::fs::read_to_string(&path).unwrap_or_default().replace("\r\n", "\n");
    if wanted != actual {
        let line = wanted.lines().zip(actual.lines()).position(|(a, b)| a != b);
        let line = line.unwrap_or_else(|| wanted.lines().count().min(actual.lines().count()));
        panic!(
            "{name} differs at line {}:\n  wanted {:?}\n  actual {:?}\n(LEVERS_GOLDEN=write writes the file anew)",
            line + 1,
            wanted.lines().nth(line),
            actual.lines().nth(line),
        );
    }
}

//! The `ron` crate as a witness: what it reads from a sound text, our reader reads too.

use levers::{
    content,
    workshop::{
        Module, WorkshopFile,
        catalogue::{BankAsk, CalendarEntry, Case, Goal, LeverCard, StageModel, Term},
    },
};
use proptest::prelude::*;
use ron::extensions::Extensions;
use serde::{Deserialize, Serialize, de::DeserializeOwned};
use std::{collections::BTreeMap, fmt::Debug, fs, path::Path};

fn options() -> ron::Options {
    plain_options().with_default_extension(Extensions::UNWRAP_VARIANT_NEWTYPES)
}

fn plain_options() -> ron::Options {
    ron::Options::default().with_default_extension(Extensions::IMPLICIT_SOME)
}

/// Asserts that a text reads the same. Of the witness, either way to write variants will do; ours reads both.
#[track_caller]
fn assert_same<T: DeserializeOwned + PartialEq + Debug>(text: &str) {
    let witness = options().from_str(text).or_else(|_| plain_options().from_str(text));
    let witness: T = witness.unwrap_or_else(|error| panic!("{error} in {text}"));
    let reading = content::read::<T>("a.ron", text);
    let pictures: Vec<String> = reading.diagnostics.iter().map(ToString::to_string).collect();
    assert_eq!(pictures, [""; 0], "in {text}");
    assert_eq!(reading.value, Some(witness), "in {text}");
}

#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
struct Everything {
    truth: bool,
    small: i8,
    byte: u8,
    large: i64,
    count: u64,
    narrow: f32,
    real: f64,
    letter: char,
    text: String,
    list: Vec<Shape>,
    map: BTreeMap<String, Option<u16>>,
    numbered: BTreeMap<i32, Unit>,
    pair: (i8, String),
    nothing: (),
    array: [bool; 3],
    maybe: Option<Point>,
    meters: Meters,
    boxed: Option<Box<Everything>>,
}

#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
struct Unit;

#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
struct Meters(f64);

#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
struct Point(i16, i16);

#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
struct Circle {
    center: Point,
    radius: Meters,
    #[serde(default)]
    label: Option<String>,
}

#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
enum Shape {
    Empty,
    Circle(Circle),
    Named(String),
    Line(Point, Point),
    Box { from: Point, to: Point },
    Group(Vec<Shape>),
    Maybe(Option<u8>),
}

/// Asserts that every shipped file that `is_meant` names reads the same, and that there are some.
#[track_caller]
fn assert_shipped<T: DeserializeOwned + PartialEq + Debug>(folder: &str, is_meant: impl Fn(&str) -> bool) {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join(folder);
    let entries = fs::read_dir(folder).expect("the folder is there");
    let paths = entries.map(|entry| entry.expect("an entry").path());
    let meant = paths.filter(|path| path.file_name().and_then(|name| name.to_str()).is_some_and(&is_meant));
    let n_files = meant.map(|path| assert_same::<T>(&fs::read_to_string(path).expect("a text"))).count();
    assert_ne!(n_files, 0);
}

#[test]
fn the_shipped_modules_read_the_same() {
    for folder in ["modules", "tests/data/small-workshop"] {
        assert_shipped::<WorkshopFile>(folder, |name| name == "workshop.ron");
        assert_shipped::<Module>(folder, |name| {
            name.ends_with(".ron") && !matches!(name, "workshop.ron" | "example.ron")
        });
    }
}

#[test]
fn the_shipped_catalogue_reads_the_same() {
    for folder in ["modules/catalogue", "tests/data/small-workshop/catalogue"] {
        assert_shipped::<Vec<LeverCard>>(folder, |name| name == "levers.ron");
        assert_shipped::<Vec<StageModel>>(folder, |name| name == "stages.ron");
        assert_shipped::<Vec<Goal>>(folder, |name| name == "goals.ron");
        assert_shipped::<Vec<CalendarEntry>>(folder, |name| name == "calendar.ron");
        assert_shipped::<Vec<Case>>(folder, |name| name == "cases.ron");
        assert_shipped::<Vec<BankAsk>>(folder, |name| name == "bank.ron");
        assert_shipped::<Vec<Term>>(folder, |name| name == "terms.ron");
    }
}

#[test]
fn numbers_read_the_same() {
    assert_same::<Vec<i64>>(
        "[0, -0, +7, 1_000, 0xff, -0x1F, 0o17, 0b1010, 9223372036854775807, -9223372036854775808]",
    );
    assert_same::<Vec<u64>>("[18446744073709551615, 5u64, 0xf_f]");
    assert_same::<Vec<f64>>("[1, 1.0, 1., .5, -0.25, 1e3, 1.5E-3, +2.5e+3, 1_0.2_5, 3f64, 0.1]");
    assert_same::<Vec<f32>>("[0.1, 16777217, 3.4028235e38]");
}

#[test]
fn texts_read_the_same() {
    assert_same::<Vec<String>>(
        r####"["", "a\n\t\r\0\\\"\'b", "\x41\u{2014}\u{1F44D}", "two
        lines", "joined \
            lines", r"raw \n", r#"with "quotes""#, r##"with "#"##, "ʻOhana 家族", "// no comment /*"]"####,
    );
    assert_same::<Vec<char>>(r#"['a', '\'', '"', '\n', '\u{e9}', 'é', '家', '\\']"#);
}

#[test]
fn structs_and_variants_read_the_same() {
    for text in [
        "[Empty, Named(\"a\"), Line((1, 2), Point(3, 4)), Box(from: (0, 0), to: (1, 1))]",
        "[Circle(center: (1, 2), radius: (3))]",
        "[Circle((center: (1, 2), radius: Meters(3.5), label: \"a\"))]",
        "[Circle(Circle(center: Point(1, 2), radius: (3.0), label: Some(\"a\"),),),]",
        "[Group([Empty, Group([])]), Maybe(None), Maybe(3), Maybe(Some(3))]",
    ] {
        assert_same::<Vec<Shape>>(text);
    }
    assert_same::<(Unit, Unit, (), Point)>("(Unit, (), (), Point(1, 2))");
    assert_same::<BTreeMap<(u8, char), Option<Option<u8>>>>(
        "{(1, 'a'): None, (2, 'b'): 3, (3, 'c'): Some(Some(4))}",
    );
}

#[test]
fn comments_and_space_read_the_same() {
    assert_same::<Vec<u8>>(
        "// first\n#![enable(implicit_some, unwrap_newtypes)]\n/* a /* nested */ b */[1,//x\n2 /*,3*/ , \t\u{b}\u{85}3,]//end",
    );
    assert_same::<Option<Vec<u8>>>("#![enable(implicit_some)]\n#![enable(unwrap_variant_newtypes)] [1]");
}

#[test]
fn raw_names_read_the_same() {
    #[derive(Debug, PartialEq, Deserialize)]
    struct Raw {
        #[serde(rename = "a-b.c")]
        odd: u8,
        r#type: u8,
    }
    assert_same::<Raw>("(r#a-b.c: 1, r#type: 2)");
    assert_same::<Raw>("(type: 2, r#a-b.c: 1)");
}

fn texts() -> impl Strategy<Value = String> {
    // No lone returns: the witness keeps `\r\n`, and we read it as `\n`.
    prop_oneof!["[ -~]{0,12}", "[a-z\n\"\\\\'#]{0,8}", "\\PC{0,6}"]
}

fn points() -> impl Strategy<Value = Point> {
    (any::<i16>(), any::<i16>()).prop_map(|(x, y)| Point(x, y))
}

fn shapes() -> impl Strategy<Value = Shape> {
    let circle = (points(), -1e9..1e9, proptest::option::of(texts()))
        .prop_map(|(center, radius, label)| Circle { center, radius: Meters(radius), label });
    let leaf = prop_oneof![
        Just(Shape::Empty),
        circle.prop_map(Shape::Circle),
        texts().prop_map(Shape::Named),
        (points(), points()).prop_map(|(a, b)| Shape::Line(a, b)),
        (points(), points()).prop_map(|(from, to)| Shape::Box { from, to }),
        any::<Option<u8>>().prop_map(Shape::Maybe),
    ];
    leaf.prop_recursive(3, 12, 4, |inner| proptest::collection::vec(inner, 0..4).prop_map(Shape::Group))
}

prop_compose! {
    fn everything()(
        (truth, small, byte, large, count) in any::<(bool, i8, u8, i64, u64)>(),
        (narrow, real) in (proptest::num::f32::NORMAL, proptest::num::f64::NORMAL),
        letter in any::<char>(),
        text in texts(),
        list in proptest::collection::vec(shapes(), 0..4),
        map in proptest::collection::btree_map(texts(), any::<Option<u16>>(), 0..4),
        keys in proptest::collection::vec(any::<i32>(), 0..3),
        pair in (any::<i8>(), texts()),
        array in any::<[bool; 3]>(),
        maybe in proptest::option::of(points()),
        meters in -1e300..1e300,
    ) -> Everything {
        let numbered = keys.into_iter().map(|key| (key, Unit)).collect();
        Everything {
            truth, small, byte, large, count, narrow, real, letter, text, list, map, numbered, pair,
            nothing: (), array, maybe, meters: Meters(meters), boxed: None,
        }
    }
}

proptest! {
    #[test]
    fn whatever_ron_writes_is_read_back(value in everything(), outer in everything()) {
        let value = Everything { boxed: Some(Box::new(value)), ..outer };
        let pretty = ron::ser::PrettyConfig::new().new_line("\n").struct_names(true);
        let multiline = ron::ser::PrettyConfig::new().new_line("\n").escape_strings(false);
        let texts = [
            ron::to_string(&value),
            options().to_string(&value),
            ron::Options::default().to_string_pretty(&value, pretty),
            options().to_string_pretty(&value, multiline),
        ];
        for text in texts {
            let text = text.expect("the value can be written");
            let reading = content::read::<Everything>("a.ron", &text);
            let lines: Vec<String> = reading.diagnostics.iter().map(ToString::to_string).collect();
            prop_assert_eq!(lines, [""; 0], "in {}", text);
            prop_assert_eq!(reading.value.as_ref(), Some(&value), "in {}", text);
        }
    }
}

//! One node, as serde asks for it. Every question that the node does not answer becomes a fault.

use std::{any::type_name, cell::Cell};

use jiff::civil::Date;
use serde::de::{self, Visitor};

use crate::content::{
    fault::clip,
    outline::{Body, Field, Node, Number, Shape},
    ron::{
        Expected, Fault, Found,
        access::{Entries, Fields, Items, Values, Variant},
        error::Error,
        run::Run,
    },
};

/// A node to be read.
#[derive(Clone, Copy)]
pub(super) struct Reader<'a> {
    pub(super) run: &'a Run,
    pub(super) node: &'a Node,
    /// Whether the name before the brackets was read already, as that of a variant.
    is_inner: bool,
}

impl<'a> Reader<'a> {
    pub(super) fn new(run: &'a Run, node: &'a Node) -> Self {
        Self { run, node, is_inner: false }
    }

    /// Returns the same node without the name before its brackets.
    pub(super) fn inner(self) -> Self {
        Self { is_inner: true, ..self }
    }

    /// Reads the only value in the brackets of this node. The node cannot do without it.
    pub(super) fn only<V>(
        self,
        value: &'a Node,
        read: impl FnOnce(Reader<'a>) -> Result<V, Error>,
    ) -> Result<V, Error> {
        self.run.within(value, read).inspect_err(|_| {
            if self.run.is_skipped(value) {
                self.run.skip(self.node);
            }
        })
    }

    /// Reads `len` values without names.
    pub(super) fn values<V: Visitor<'a>>(
        self,
        len: usize,
        items: &'a [Node],
        visitor: V,
    ) -> Result<V::Value, Error> {
        if items.len() != len {
            return Err(Error::Fault(Fault::WrongLength { expected: len, found: items.len() }));
        }
        let has_stand_in = Cell::new(false);
        let result =
            visitor.visit_seq(Values { run: self.run, items: items.iter(), has_stand_in: &has_stand_in });
        if has_stand_in.get() { self.refuse_stand_in(result) } else { result }
    }

    /// Reads the fields of a struct or variant that people know as `owner`.
    pub(super) fn fields<V: Visitor<'a>>(
        self,
        owner: &str,
        known: &'static [&'static str],
        fields: &'a [Field],
        visitor: V,
    ) -> Result<V::Value, Error> {
        let readable = self.run.readable_fields(self.node, owner, known, fields);
        let missing = self.run.missing(self.node);
        let written = readable.into_iter().map(|(name, value)| (name, Some(value)));
        let stand_ins = missing.iter().map(|name| (*name, None));
        let fields_left: Vec<_> = written.chain(stand_ins).rev().collect();
        match visitor.visit_map(Fields { run: self.run, fields: fields_left }) {
            Err(Error::Missing(name)) => {
                self.run.note_missing(self.node, owner, name, fields);
                Err(Error::Noted)
            }
            result if missing.is_empty() => result,
            result => self.refuse_stand_in(result),
        }
    }

    /// Turns a result that a stand-in had a part in into nothing. An error inside a real part is noted
    /// already, and the next attempt will find the ones behind it.
    fn refuse_stand_in<V>(self, result: Result<V, Error>) -> Result<V, Error> {
        if !matches!(result, Err(Error::Noted)) {
            self.run.skip(self.node);
        }
        Err(Error::Noted)
    }

    /// Returns the error of a node that is not what the visitor wants.
    fn unfit(self, expected: Expected) -> Error {
        Error::Fault(Fault::WrongType { expected, found: Found::of(self.node, self.is_inner) })
    }

    /// Returns the name before the brackets, unless it was read already.
    fn name(self) -> Option<&'a str> {
        match self.is_inner {
            true => None,
            false => self.node.name().map(|name| name.text.as_str()),
        }
    }

    /// Returns the brackets, if this is a struct, variant or tuple.
    fn body(self) -> Option<&'a Body> {
        let Shape::Struct(_, body) = &self.node.shape else { return None };
        Some(body)
    }

    /// Returns the values in the brackets, if there are brackets with nothing but values in them, and the
    /// name before them is `name` or left out.
    fn unnamed_values(self, name: &str) -> Option<&'a [Node]> {
        match self.body()? {
            Body::Tuple(items) if self.name().is_none_or(|written| written == name) => Some(items),
            Body::Tuple(_) | Body::Unit | Body::Fields(_) => None,
        }
    }

    /// Returns the whole number that this node is, if it lies between `low` and `high`.
    fn whole(self, low: i128, high: i128) -> Result<i128, Error> {
        let Shape::Number(number) = &self.node.shape else { return Err(self.unfit(Expected::Whole)) };
        match number {
            Number::Whole(value) if (low..=high).contains(value) => Ok(*value),
            Number::Whole(_) | Number::Huge(_) => {
                let range = Some((low, high));
                Err(Error::Fault(Fault::OutOfRange { number: number.to_string(), range }))
            }
            Number::Fraction(_) => Err(self.unfit(Expected::Whole)),
        }
    }

    fn real(self) -> Result<f64, Error> {
        let Shape::Number(number) = &self.node.shape else { return Err(self.unfit(Expected::Number)) };
        match number {
            // Rounded as any number with a point is.
            Number::Whole(value) => Ok(*value as f64),
            Number::Fraction(value) => Ok(*value),
            Number::Huge(_) => Err(out_of_range(number.to_string())),
        }
    }
}

fn out_of_range(number: String) -> Error {
    Error::Fault(Fault::OutOfRange { number, range: None })
}

/// Writes the methods that read whole numbers. The range is checked here and not by serde, so that the
/// message can name it.
macro_rules! whole_numbers {
    ($($method:ident, $visit:ident, $type:ty;)*) => {$(
        fn $method<V: Visitor<'a>>(self, visitor: V) -> Result<V::Value, Error> {
            let value = self.whole(<$type>::MIN.into(), <$type>::MAX.into())?;
            visitor.$visit(<$type>::try_from(value).expect("its range was checked"))
        }
    )*};
}

impl<'a> de::Deserializer<'a> for Reader<'a> {
    type Error = Error;

    whole_numbers! {
        deserialize_i8, visit_i8, i8;
        deserialize_i16, visit_i16, i16;
        deserialize_i32, visit_i32, i32;
        deserialize_i64, visit_i64, i64;
        deserialize_i128, visit_i128, i128;
        deserialize_u8, visit_u8, u8;
        deserialize_u16, visit_u16, u16;
        deserialize_u32, visit_u32, u32;
        deserialize_u64, visit_u64, u64;
    }

    fn deserialize_u128<V: Visitor<'a>>(self, visitor: V) -> Result<V::Value, Error> {
        visitor.visit_u128(self.whole(0, i128::MAX)?.unsigned_abs())
    }

    fn deserialize_f32<V: Visitor<'a>>(self, visitor: V) -> Result<V::Value, Error> {
        // Narrowing may round, and must not overflow.
        let value = self.real()?;
        let narrow = value as f32;
        if narrow.is_finite() {
            visitor.visit_f32(narrow)
        } else {
            Err(out_of_range(Number::Fraction(value).to_string()))
        }
    }

    fn deserialize_f64<V: Visitor<'a>>(self, visitor: V) -> Result<V::Value, Error> {
        visitor.visit_f64(self.real()?)
    }

    fn deserialize_any<V: Visitor<'a>>(self, visitor: V) -> Result<V::Value, Error> {
        match &self.node.shape {
            Shape::Bool(value) => visitor.visit_bool(*value),
            Shape::Number(Number::Whole(value)) => match (u64::try_from(*value), i64::try_from(*value)) {
                (Ok(value), _) => visitor.visit_u64(value),
                (Err(_), Ok(value)) => visitor.visit_i64(value),
                (Err(_), Err(_)) => visitor.visit_i128(*value),
            },
            Shape::Number(Number::Fraction(value)) => visitor.visit_f64(*value),
            Shape::Number(number @ Number::Huge(_)) => Err(out_of_range(number.to_string())),
            Shape::Char(value) => visitor.visit_char(*value),
            Shape::Text(text) => visitor.visit_borrowed_str(text),
            Shape::List(_) => self.deserialize_seq(visitor),
            Shape::Map(_) => self.deserialize_map(visitor),
            Shape::Struct(name, body) => match (name.as_ref().map(|name| name.text.as_str()), body) {
                (Some("None"), Body::Unit) => visitor.visit_none(),
                (Some("Some"), Body::Tuple(_)) => self.deserialize_option(visitor),
                (_, Body::Unit) => visitor.visit_unit(),
                (None, Body::Tuple(items)) if items.is_empty() => visitor.visit_unit(),
                (_, Body::Tuple(items)) => self.values(items.len(), items, visitor),
                (_, Body::Fields(fields)) => {
                    let fields = fields.iter().filter(|field| !self.run.is_skipped(&field.value));
                    let fields = fields.map(|field| (field.name.text.as_str(), Some(&field.value)));
                    visitor.visit_map(Fields { run: self.run, fields: fields.rev().collect() })
                }
            },
            Shape::Broken => Err(Error::Noted),
        }
    }

    fn deserialize_bool<V: Visitor<'a>>(self, visitor: V) -> Result<V::Value, Error> {
        let Shape::Bool(value) = &self.node.shape else { return Err(self.unfit(Expected::of(&visitor))) };
        visitor.visit_bool(*value)
    }

    fn deserialize_char<V: Visitor<'a>>(self, visitor: V) -> Result<V::Value, Error> {
        let Shape::Char(value) = &self.node.shape else { return Err(self.unfit(Expected::of(&visitor))) };
        visitor.visit_char(*value)
    }

    fn deserialize_str<V: Visitor<'a>>(self, visitor: V) -> Result<V::Value, Error> {
        let Shape::Text(text) = &self.node.shape else { return Err(self.unfit(Expected::of(&visitor))) };
        let result = visitor.visit_borrowed_str(text);
        // The type's own words on what is wrong with a date are for programmers.
        if result.is_err() && type_name::<V::Value>() == type_name::<Date>() {
            return Err(Error::Fault(Fault::BadDate { text: clip(text) }));
        }
        result
    }

    fn deserialize_string<V: Visitor<'a>>(self, visitor: V) -> Result<V::Value, Error> {
        self.deserialize_str(visitor)
    }

    fn deserialize_bytes<V: Visitor<'a>>(self, visitor: V) -> Result<V::Value, Error> {
        self.deserialize_any(visitor)
    }

    fn deserialize_byte_buf<V: Visitor<'a>>(self, visitor: V) -> Result<V::Value, Error> {
        self.deserialize_any(visitor)
    }

    fn deserialize_option<V: Visitor<'a>>(self, visitor: V) -> Result<V::Value, Error> {
        match (self.name(), self.body()) {
            (Some("None"), Some(Body::Unit)) => visitor.visit_none(),
            (Some("Some"), Some(Body::Tuple(items))) => match items.as_slice() {
                [value] => self.only(value, |reader| visitor.visit_some(reader)),
                [] | [_, _, ..] => Err(Error::Fault(Fault::WrongLength { expected: 1, found: items.len() })),
            },
            (Some(_) | None, Some(_) | None) => visitor.visit_some(self),
        }
    }

    fn deserialize_unit<V: Visitor<'a>>(self, visitor: V) -> Result<V::Value, Error> {
        match self.unnamed_values("") {
            Some([]) => visitor.visit_unit(),
            Some([_, ..]) | None => Err(self.unfit(Expected::Unit)),
        }
    }

    fn deserialize_unit_struct<V: Visitor<'a>>(
        self,
        name: &'static str,
        visitor: V,
    ) -> Result<V::Value, Error> {
        let is_word = self.name() == Some(name) && matches!(self.body(), Some(Body::Unit));
        match self.unnamed_values(name) {
            Some([]) => visitor.visit_unit(),
            _ if is_word => visitor.visit_unit(),
            Some([_, ..]) | None => Err(self.unfit(Expected::Word(name.to_owned()))),
        }
    }

    fn deserialize_newtype_struct<V: Visitor<'a>>(
        self,
        name: &'static str,
        visitor: V,
    ) -> Result<V::Value, Error> {
        match self.unnamed_values(name) {
            Some([value]) => self.only(value, |reader| visitor.visit_newtype_struct(reader)),
            _ if self.name() == Some(name) => visitor.visit_newtype_struct(self.inner()),
            Some([] | [_, _, ..]) | None => visitor.visit_newtype_struct(self),
        }
    }

    fn deserialize_seq<V: Visitor<'a>>(self, visitor: V) -> Result<V::Value, Error> {
        let Shape::List(items) = &self.node.shape else { return Err(self.unfit(Expected::List)) };
        visitor.visit_seq(Items { run: self.run, items: items.iter() })
    }

    fn deserialize_tuple<V: Visitor<'a>>(self, len: usize, visitor: V) -> Result<V::Value, Error> {
        match self.unnamed_values("") {
            Some(items) => self.values(len, items, visitor),
            None => Err(self.unfit(Expected::Tuple(len))),
        }
    }

    fn deserialize_tuple_struct<V: Visitor<'a>>(
        self,
        name: &'static str,
        len: usize,
        visitor: V,
    ) -> Result<V::Value, Error> {
        match self.unnamed_values(name) {
            Some(items) => self.values(len, items, visitor),
            None => Err(self.unfit(Expected::Struct(name.to_owned()))),
        }
    }

    fn deserialize_map<V: Visitor<'a>>(self, visitor: V) -> Result<V::Value, Error> {
        let Shape::Map(entries) = &self.node.shape else { return Err(self.unfit(Expected::Map)) };
        visitor.visit_map(Entries { run: self.run, entries: entries.iter(), value: None })
    }

    fn deserialize_struct<V: Visitor<'a>>(
        self,
        name: &'static str,
        known: &'static [&'static str],
        visitor: V,
    ) -> Result<V::Value, Error> {
        let fields: &[Field] = match self.body() {
            Some(Body::Fields(fields)) => fields,
            Some(Body::Tuple(items)) if items.is_empty() => &[],
            Some(Body::Tuple(_) | Body::Unit) | None => {
                return Err(self.unfit(Expected::Struct(name.to_owned())));
            }
        };
        if let Some(written) = self.name().filter(|written| *written != name) {
            self.run.note_wrong_name(self.node, written, name);
        }
        // A variant's struct is known by the variant's name: that is the one an author wrote.
        let written = self.node.name().map(|written| self.run.variant_name(self.node, &written.text));
        let owner = if self.is_inner { written.unwrap_or(name) } else { name };
        self.fields(owner, known, fields, visitor)
    }

    fn deserialize_enum<V: Visitor<'a>>(
        self,
        name: &'static str,
        known: &'static [&'static str],
        visitor: V,
    ) -> Result<V::Value, Error> {
        match (self.name(), self.body()) {
            (Some(written), Some(body)) => {
                visitor.visit_enum(Variant { reader: self, owner: name, written, body })
            }
            (Some(_) | None, Some(_) | None) => Err(self.unfit(Expected::Variant { name, known })),
        }
    }

    fn deserialize_identifier<V: Visitor<'a>>(self, visitor: V) -> Result<V::Value, Error> {
        match (self.name(), self.body()) {
            (Some(word), Some(Body::Unit)) => visitor.visit_borrowed_str(word),
            (Some(_) | None, Some(_) | None) => self.deserialize_str(visitor),
        }
    }

    fn deserialize_ignored_any<V: Visitor<'a>>(self, visitor: V) -> Result<V::Value, Error> {
        visitor.visit_unit()
    }
}

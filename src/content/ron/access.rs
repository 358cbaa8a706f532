//! Lists, maps, structs and variants, handed to serde one part at a time, without the faulty parts.

use std::{cell::Cell, slice::Iter};

use serde::de::{self, DeserializeSeed, Visitor, value::BorrowedStrDeserializer};

use crate::content::{
    outline::{Body, Entry, Node},
    ron::{Brackets, Fault, error::Error, reader::Reader, run::Run, stand_in::StandIn},
};

/// The elements of a list; faulty ones are left out.
pub(super) struct Items<'a> {
    pub(super) run: &'a Run,
    pub(super) items: Iter<'a, Node>,
}

impl<'a> de::SeqAccess<'a> for Items<'a> {
    type Error = Error;

    fn next_element_seed<S: DeserializeSeed<'a>>(&mut self, seed: S) -> Result<Option<S::Value>, Error> {
        match self.items.find(|item| !self.run.is_skipped(item)) {
            Some(item) => self.run.within(item, |reader| seed.deserialize(reader)).map(Some),
            None => Ok(None),
        }
    }

    fn size_hint(&self) -> Option<usize> {
        None
    }
}

/// The values of a tuple. None can be left out, so faulty ones are replaced by stand-ins.
pub(super) struct Values<'a, 's> {
    pub(super) run: &'a Run,
    pub(super) items: Iter<'a, Node>,
    /// Set when a stand-in was used.
    pub(super) has_stand_in: &'s Cell<bool>,
}

impl<'a> de::SeqAccess<'a> for Values<'a, '_> {
    type Error = Error;

    fn next_element_seed<S: DeserializeSeed<'a>>(&mut self, seed: S) -> Result<Option<S::Value>, Error> {
        let Some(item) = self.items.next() else { return Ok(None) };
        if self.run.is_skipped(item) {
            self.has_stand_in.set(true);
            return seed.deserialize(StandIn::new()).map(Some).map_err(|_| Error::Fault(Fault::GaveUp));
        }
        self.run.within(item, |reader| seed.deserialize(reader)).map(Some)
    }

    fn size_hint(&self) -> Option<usize> {
        Some(self.items.len())
    }
}

/// The entries of a map; faulty ones are left out.
pub(super) struct Entries<'a> {
    pub(super) run: &'a Run,
    pub(super) entries: Iter<'a, Entry>,
    pub(super) value: Option<&'a Node>,
}

impl<'a> de::MapAccess<'a> for Entries<'a> {
    type Error = Error;

    fn next_key_seed<S: DeserializeSeed<'a>>(&mut self, seed: S) -> Result<Option<S::Value>, Error> {
        let is_read = |entry: &&Entry| !self.run.is_skipped(&entry.key) && !self.run.is_skipped(&entry.value);
        let Some(entry) = self.entries.find(is_read) else { return Ok(None) };
        self.value = Some(&entry.value);
        self.run.within(&entry.key, |reader| seed.deserialize(reader)).map(Some)
    }

    fn next_value_seed<S: DeserializeSeed<'a>>(&mut self, seed: S) -> Result<S::Value, Error> {
        let value = self.value.take().expect("serde asks for a value after its key");
        self.run.within(value, |reader| seed.deserialize(reader))
    }
}

/// The fields of a struct, and then stand-ins for those it lacks.
pub(super) struct Fields<'a> {
    pub(super) run: &'a Run,
    /// Names and values, the last first.
    pub(super) fields: Vec<(&'a str, Option<&'a Node>)>,
}

impl<'a> de::MapAccess<'a> for Fields<'a> {
    type Error = Error;

    fn next_key_seed<S: DeserializeSeed<'a>>(&mut self, seed: S) -> Result<Option<S::Value>, Error> {
        match self.fields.last() {
            Some((name, _)) => seed.deserialize(BorrowedStrDeserializer::new(name)).map(Some),
            None => Ok(None),
        }
    }

    fn next_value_seed<S: DeserializeSeed<'a>>(&mut self, seed: S) -> Result<S::Value, Error> {
        let (_, value) = self.fields.pop().expect("serde asks for a value after its key");
        match value {
            Some(value) => self.run.within(value, |reader| seed.deserialize(reader)),
            // Whatever is wrong with a stand-in is no fault of the file.
            None => seed.deserialize(StandIn::new()).map_err(|_| Error::Fault(Fault::GaveUp)),
        }
    }
}

/// A variant of an enum: its name first, then what stands in its brackets.
pub(super) struct Variant<'a> {
    pub(super) reader: Reader<'a>,
    /// The name of the enum.
    pub(super) owner: &'static str,
    pub(super) written: &'a str,
    pub(super) body: &'a Body,
}

impl<'a> de::EnumAccess<'a> for Variant<'a> {
    type Error = Error;
    type Variant = Self;

    fn variant_seed<S: DeserializeSeed<'a>>(self, seed: S) -> Result<(S::Value, Self), Error> {
        let Reader { run, node, .. } = self.reader;
        let name = run.variant_name(node, self.written);
        match seed.deserialize(BorrowedStrDeserializer::new(name)) {
            Ok(variant) => Ok((variant, self)),
            Err(Error::UnknownVariant { name, known }) => {
                run.note_unknown_variant(node, self.owner, &name, known);
                Err(Error::Noted)
            }
            Err(error) => Err(error),
        }
    }
}

impl<'a> Variant<'a> {
    fn wrong_brackets(&self, wanted: Brackets) -> Error {
        let variant = self.reader.run.variant_name(self.reader.node, self.written).to_owned();
        Error::Fault(Fault::WrongBrackets { variant, wanted })
    }
}

impl<'a> de::VariantAccess<'a> for Variant<'a> {
    type Error = Error;

    fn unit_variant(self) -> Result<(), Error> {
        match self.body {
            Body::Unit => Ok(()),
            Body::Tuple(items) if items.is_empty() => Ok(()),
            Body::Tuple(_) | Body::Fields(_) => Err(self.wrong_brackets(Brackets::None)),
        }
    }

    fn newtype_variant_seed<S: DeserializeSeed<'a>>(self, seed: S) -> Result<S::Value, Error> {
        match self.body {
            Body::Unit => Err(self.wrong_brackets(Brackets::Some)),
            Body::Tuple(items) if items.len() == 1 => {
                self.reader.only(&items[0], |reader| seed.deserialize(reader))
            }
            // `Vote(prompt: "..")` for `Vote(Vote(prompt: ".."))`.
            Body::Tuple(_) | Body::Fields(_) => seed.deserialize(self.reader.inner()),
        }
    }

    fn tuple_variant<V: Visitor<'a>>(self, len: usize, visitor: V) -> Result<V::Value, Error> {
        match self.body {
            Body::Tuple(items) => self.reader.values(len, items, visitor),
            Body::Unit | Body::Fields(_) => Err(self.wrong_brackets(Brackets::Values(len))),
        }
    }

    fn struct_variant<V: Visitor<'a>>(
        self,
        known: &'static [&'static str],
        visitor: V,
    ) -> Result<V::Value, Error> {
        let owner = self.reader.run.variant_name(self.reader.node, self.written);
        match self.body {
            Body::Fields(fields) => self.reader.fields(owner, known, fields, visitor),
            Body::Tuple(items) if items.is_empty() => self.reader.fields(owner, known, &[], visitor),
            Body::Unit | Body::Tuple(_) => Err(self.wrong_brackets(Brackets::Fields)),
        }
    }
}

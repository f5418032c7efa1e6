package object

import "math/big"

// What match takes for sequences and mappings.

// IsSequence reports what match takes for a sequence.
func IsSequence(v any) bool {
	switch x := v.(type) {
	case *List:
		if x.Class() == ListType {
			return true
		}
	case *Tuple:
		if x.Class() == TupleType {
			return true
		}
	case string, Bytes, *ByteArray, *big.Int, int:
		return false
	}
	return KindOf(TypeOf(v)) == "Sequence"
}

// IsMapping reports what match takes for a mapping.
func IsMapping(v any) bool {
	if d, ok := v.(*Dict); ok && d.Class() == DictType {
		return true
	}
	return KindOf(TypeOf(v)) == "Mapping"
}

// KindOf is the kind of a type: the first in its MRO that has any decides. Types
// of the language have one, and collections.abc marks classes.
func KindOf(t *Type) string {
	for _, b := range t.MRO {
		if b.Kind != "" {
			return b.Kind
		}
	}
	return ""
}

func init() {
	for _, t := range []*Type{ListType, TupleType, RangeType, MemoryViewType} {
		t.Kind = "Sequence"
	}
	for _, t := range []*Type{DictType, MappingProxyType} {
		t.Kind = "Mapping"
	}
}

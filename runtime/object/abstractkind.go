package object

import "math/big"

// What match takes for sequences and mappings.

// IsSequence reports what match takes for a sequence.
func IsSequence(v any) bool {
	switch x := v.(type) {
	case *List, *Tuple, *Range, *BigRange:
		return true
	case string, Bytes, *ByteArray, *big.Int, int:
		return false
	case *Scalar:
		_, ok := x.Native.(*Tuple)
		return ok
	}
	return isRegistered(v, "Sequence")
}

// IsMapping reports what match takes for a mapping.
func IsMapping(v any) bool {
	switch v.(type) {
	case *Dict, *MappingProxy:
		return true
	}
	return isRegistered(v, "Mapping")
}

// isRegistered asks for the marks that collections.abc leaves on classes.
func isRegistered(v any, kind string) bool {
	t := TypeOf(v)
	for _, b := range t.MRO {
		if b.Kind == kind {
			return true
		}
	}
	return false
}

package object

// MemoryView is a view of the bytes of another object.
type MemoryView struct {
	of any
}

func (*MemoryView) Class() *Type { return MemoryViewType }

// Bytes are the bytes seen.
func (m *MemoryView) Bytes() []byte {
	s, _ := AsBytes(m.of)
	return []byte(s)
}

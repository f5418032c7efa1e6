package lib

import (
	le "encoding/binary"
	"math/bits"
)

// BLAKE2b and BLAKE2s (RFC 7693), with keys, salts and personalisation. One
// algorithm: blake2s differs by the size of a word.

var blake2Sigma = [10][16]byte{
	{0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15},
	{14, 10, 4, 8, 9, 15, 13, 6, 1, 12, 0, 2, 11, 7, 5, 3},
	{11, 8, 12, 0, 5, 2, 15, 13, 10, 14, 3, 6, 7, 1, 9, 4},
	{7, 9, 3, 1, 13, 12, 11, 14, 2, 6, 5, 10, 4, 0, 15, 8},
	{9, 0, 5, 7, 2, 4, 10, 15, 14, 1, 11, 12, 6, 8, 3, 13},
	{2, 12, 6, 10, 0, 11, 8, 3, 4, 13, 7, 5, 15, 14, 1, 9},
	{12, 5, 1, 15, 14, 13, 4, 10, 0, 7, 6, 3, 9, 2, 8, 11},
	{13, 11, 7, 14, 12, 1, 3, 9, 5, 0, 15, 4, 8, 6, 2, 10},
	{6, 15, 14, 9, 11, 3, 0, 8, 12, 2, 13, 7, 1, 4, 10, 5},
	{10, 2, 8, 4, 7, 6, 1, 5, 15, 11, 9, 14, 3, 12, 13, 0},
}

var blake2bIV = [8]uint64{0x6a09e667f3bcc908, 0xbb67ae8584caa73b, 0x3c6ef372fe94f82b, 0xa54ff53a5f1d36f1,
	0x510e527fade682d1, 0x9b05688c2b3e6c1f, 0x1f83d9abfb41bd6b, 0x5be0cd19137e2179}

// blake2 implements hash.Hash. In the small form words are 32 bits wide, kept
// in the low half.
type blake2 struct {
	small bool
	size  int
	h     [8]uint64
	count uint64
	buf   []byte
}

// blake2Params are the parameters beyond the digest's size.
type blake2Params struct {
	key, salt, person             []byte
	fanout, depth, nodeDepth      byte
	leafSize, nodeOffset, innerSz uint64
}

func newBlake2(small bool, size int, p blake2Params) *blake2 {
	b := &blake2{small: small, size: size}
	word, block := 8, make([]byte, 64)
	if small {
		word, block = 4, make([]byte, 32)
	}
	block[0], block[1], block[2], block[3] = byte(size), byte(len(p.key)), p.fanout, p.depth
	le.LittleEndian.PutUint32(block[4:], uint32(p.leafSize))
	if small {
		le.LittleEndian.PutUint32(block[8:], uint32(p.nodeOffset))
		block[14], block[15] = p.nodeDepth, byte(p.innerSz)
		copy(block[16:24], p.salt)
		copy(block[24:32], p.person)
	} else {
		le.LittleEndian.PutUint64(block[8:], p.nodeOffset)
		block[16], block[17] = p.nodeDepth, byte(p.innerSz)
		copy(block[32:48], p.salt)
		copy(block[48:64], p.person)
	}
	for i := range b.h {
		b.h[i] = b.iv(i) ^ b.word(block[i*word:])
	}
	if len(p.key) > 0 {
		first := make([]byte, b.BlockSize())
		copy(first, p.key)
		b.Write(first)
	}
	return b
}

func (b *blake2) iv(i int) uint64 {
	if b.small {
		return blake2bIV[i] >> 32
	}
	return blake2bIV[i]
}

func (b *blake2) word(p []byte) uint64 {
	if b.small {
		return uint64(le.LittleEndian.Uint32(p))
	}
	return le.LittleEndian.Uint64(p)
}

func (b *blake2) rotate(x uint64, large, small int) uint64 {
	if b.small {
		return uint64(bits.RotateLeft32(uint32(x), -small))
	}
	return bits.RotateLeft64(x, -large)
}

func (b *blake2) compress(block []byte, last bool) {
	var m, v [16]uint64
	word, rounds, mask := 8, 12, ^uint64(0)
	if b.small {
		word, rounds, mask = 4, 10, 1<<32-1
	}
	for i := range m {
		m[i] = b.word(block[i*word:])
	}
	copy(v[:8], b.h[:])
	for i := range 8 {
		v[8+i] = b.iv(i)
	}
	v[12] ^= b.count & mask
	if b.small {
		v[13] ^= b.count >> 32
	}
	if last {
		v[14] ^= mask
	}
	mix := func(i, j, k, l int, x, y uint64) {
		v[i] = (v[i] + v[j] + x) & mask
		v[l] = b.rotate(v[l]^v[i], 32, 16)
		v[k] = (v[k] + v[l]) & mask
		v[j] = b.rotate(v[j]^v[k], 24, 12)
		v[i] = (v[i] + v[j] + y) & mask
		v[l] = b.rotate(v[l]^v[i], 16, 8)
		v[k] = (v[k] + v[l]) & mask
		v[j] = b.rotate(v[j]^v[k], 63, 7)
	}
	for r := range rounds {
		s := &blake2Sigma[r%10]
		for i := range 4 {
			mix(i, 4+i, 8+i, 12+i, m[s[2*i]], m[s[2*i+1]])
		}
		for i := range 4 {
			mix(i, 4+(i+1)%4, 8+(i+2)%4, 12+(i+3)%4, m[s[8+2*i]], m[s[9+2*i]])
		}
	}
	for i := range b.h {
		b.h[i] ^= v[i] ^ v[8+i]
	}
}

// Write implements hash.Hash. The last block waits, as it is marked.
func (b *blake2) Write(p []byte) (int, error) {
	n, size := len(p), b.BlockSize()
	b.buf = append(b.buf, p...)
	for len(b.buf) > size {
		b.count += uint64(size)
		b.compress(b.buf[:size], false)
		b.buf = b.buf[size:]
	}
	return n, nil
}

// Sum implements hash.Hash.
func (b *blake2) Sum(in []byte) []byte {
	c := *b
	block := make([]byte, b.BlockSize())
	copy(block, b.buf)
	c.count += uint64(len(b.buf))
	c.compress(block, true)
	var out []byte
	for _, x := range c.h {
		if b.small {
			out = le.LittleEndian.AppendUint32(out, uint32(x))
		} else {
			out = le.LittleEndian.AppendUint64(out, x)
		}
	}
	return append(in, out[:b.size]...)
}

func (b *blake2) Reset()    { *b = *newBlake2(b.small, b.size, blake2Params{fanout: 1, depth: 1}) }
func (b *blake2) Size() int { return b.size }
func (b *blake2) BlockSize() int {
	if b.small {
		return 64
	}
	return 128
}

func (b *blake2) clone() *blake2 {
	c := *b
	c.buf = append([]byte(nil), b.buf...)
	return &c
}

// Package sre is the regular expressions of the language's module re: it
// parses a pattern, with CPython's errors and their positions, and matches by
// backtracking with the meaning that CPython's engine gives each construct.
//
// It is our own because no library has that meaning: Go's regexp has neither
// look-around nor back-references; regexp2 has .NET's rules for groups,
// classes and case, copies each subject into runes, and can't be interrupted.
//
// A subject is a Go string: UTF-8 in which a lone surrogate stands as three
// bytes, or any bytes. Positions are byte offsets; whoever shows them to a
// script counts characters. The package knows no interpreter.
package sre

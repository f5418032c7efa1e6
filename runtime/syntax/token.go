package syntax

// tokenKind says what a token is. Keywords and operators have a kind each, so
// that the parser never compares text.
type tokenKind uint8

const (
	tokError tokenKind = iota // the lexer's err says what is wrong
	tokEOF
	tokNewline
	tokIndent
	tokDedent
	tokName
	tokNumber
	tokString
	tokFStart
	tokFMiddle
	tokFEnd
	tokJunk // a character that no token begins with: $ ? `

	tokLParen
	tokRParen
	tokLBrack
	tokRBrack
	tokLBrace
	tokRBrace
	tokColon
	tokComma
	tokSemi
	tokDot
	tokEllipsis
	tokArrow
	tokBang
	tokColonEq

	tokPlus
	tokMinus
	tokStar
	tokSlash
	tokDoubleSlash
	tokPercent
	tokAt
	tokDoubleStar
	tokLShift
	tokRShift
	tokAmp
	tokPipe
	tokCaret
	tokTilde

	tokLess
	tokGreater
	tokLessEq
	tokGreaterEq
	tokEqEq
	tokNotEq
	tokLessGreater // <>, which only barry_as_FLUFL understands

	tokAssign
	tokPlusEq
	tokMinusEq
	tokStarEq
	tokSlashEq
	tokDoubleSlashEq
	tokPercentEq
	tokAtEq
	tokDoubleStarEq
	tokLShiftEq
	tokRShiftEq
	tokAmpEq
	tokPipeEq
	tokCaretEq

	// expr's own.
	tokQuestion    // ?
	tokCoalesce    // ??
	tokQuestionDot // ?.
	tokRange       // ..
	tokPointer     // #, #index, #acc

	tokFalse
	tokNone
	tokTrue
	tokAnd
	tokAs
	tokAssert
	tokAsync
	tokAwait
	tokBreak
	tokClass
	tokContinue
	tokDef
	tokDel
	tokElif
	tokElse
	tokExcept
	tokFinally
	tokFor
	tokFrom
	tokGlobal
	tokIf
	tokImport
	tokIn
	tokIs
	tokLambda
	tokNonlocal
	tokNot
	tokOr
	tokPass
	tokRaise
	tokReturn
	tokTry
	tokWhile
	tokWith
	tokYield

	tokKindCount
)

// token is one lexical element. start and end are byte offsets into the
// source; level is the number of brackets open after it.
type token struct {
	Span
	start, end int32
	kind       tokenKind
	level      uint8
}

// tokenText has the text of the kinds that have only one.
var tokenText = [tokKindCount]string{
	tokLParen: "(", tokRParen: ")", tokLBrack: "[", tokRBrack: "]", tokLBrace: "{", tokRBrace: "}",
	tokColon: ":", tokComma: ",", tokSemi: ";", tokDot: ".", tokEllipsis: "...", tokArrow: "->",
	tokBang: "!", tokColonEq: ":=",
	tokPlus: "+", tokMinus: "-", tokStar: "*", tokSlash: "/", tokDoubleSlash: "//", tokPercent: "%",
	tokAt: "@", tokDoubleStar: "**", tokLShift: "<<", tokRShift: ">>", tokAmp: "&", tokPipe: "|",
	tokCaret: "^", tokTilde: "~",
	tokLess: "<", tokGreater: ">", tokLessEq: "<=", tokGreaterEq: ">=", tokEqEq: "==", tokNotEq: "!=",
	tokLessGreater: "<>",
	tokAssign:      "=", tokPlusEq: "+=", tokMinusEq: "-=", tokStarEq: "*=", tokSlashEq: "/=",
	tokDoubleSlashEq: "//=", tokPercentEq: "%=", tokAtEq: "@=", tokDoubleStarEq: "**=",
	tokLShiftEq: "<<=", tokRShiftEq: ">>=", tokAmpEq: "&=", tokPipeEq: "|=", tokCaretEq: "^=",
	tokQuestion: "?", tokCoalesce: "??", tokQuestionDot: "?.", tokRange: "..",
	tokFalse: "False", tokNone: "None", tokTrue: "True", tokAnd: "and", tokAs: "as",
	tokAssert: "assert", tokAsync: "async", tokAwait: "await", tokBreak: "break", tokClass: "class",
	tokContinue: "continue", tokDef: "def", tokDel: "del", tokElif: "elif", tokElse: "else",
	tokExcept: "except", tokFinally: "finally", tokFor: "for", tokFrom: "from", tokGlobal: "global",
	tokIf: "if", tokImport: "import", tokIn: "in", tokIs: "is", tokLambda: "lambda",
	tokNonlocal: "nonlocal", tokNot: "not", tokOr: "or", tokPass: "pass", tokRaise: "raise",
	tokReturn: "return", tokTry: "try", tokWhile: "while", tokWith: "with", tokYield: "yield",
}

// keywordOf returns the kind of a reserved word, or tokName.
func keywordOf(s string) tokenKind {
	if len(s) < 2 || len(s) > 8 {
		return tokName
	}
	switch s {
	case "False":
		return tokFalse
	case "None":
		return tokNone
	case "True":
		return tokTrue
	case "and":
		return tokAnd
	case "as":
		return tokAs
	case "assert":
		return tokAssert
	case "async":
		return tokAsync
	case "await":
		return tokAwait
	case "break":
		return tokBreak
	case "class":
		return tokClass
	case "continue":
		return tokContinue
	case "def":
		return tokDef
	case "del":
		return tokDel
	case "elif":
		return tokElif
	case "else":
		return tokElse
	case "except":
		return tokExcept
	case "finally":
		return tokFinally
	case "for":
		return tokFor
	case "from":
		return tokFrom
	case "global":
		return tokGlobal
	case "if":
		return tokIf
	case "import":
		return tokImport
	case "in":
		return tokIn
	case "is":
		return tokIs
	case "lambda":
		return tokLambda
	case "nonlocal":
		return tokNonlocal
	case "not":
		return tokNot
	case "or":
		return tokOr
	case "pass":
		return tokPass
	case "raise":
		return tokRaise
	case "return":
		return tokReturn
	case "try":
		return tokTry
	case "while":
		return tokWhile
	case "with":
		return tokWith
	case "yield":
		return tokYield
	}
	return tokName
}

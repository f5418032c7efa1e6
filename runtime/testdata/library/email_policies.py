# Headers that know what they mean, attachments, folding and policies.
import email, email.policy, datetime
from email.message import EmailMessage, MIMEPart, Message
from email.headerregistry import Address, Group
from email.utils import *
def sec(n): print("--", n)
sec("addresses")
m = EmailMessage()
m["From"] = Address("Ann É", "ann", "ex.com")
m["To"] = [Address("Bob, Jr", "bob", "ex.com"), Address(addr_spec="c@d.e")]
m["Cc"] = Group("team", [Address("X", "x", "y.z")])
m["Subject"] = "Grüße aus Köln, und noch ein sehr langer Betreff mit vielen Wörtern darin"
m["Date"] = datetime.datetime(2024, 1, 2, 3, 4, 5, tzinfo=datetime.timezone.utc)
m["X-Long"] = "word " * 30
m.set_content("Körper\n")
print(m.as_string()); print(bytes(m)); print(str(m))
print(m["from"].addresses, m["to"].addresses[0].display_name, m["cc"].groups, m["date"].datetime, m["subject"], type(m["subject"]).__name__, m["to"])
for f in (lambda: m.__setitem__("Subject", "again"), lambda: m.__setitem__("X", "a\nb"), lambda: Address(addr_spec="a@b", domain="c"), lambda: Address("a\n"), lambda: m.add_attachment("x", maintype="a"), lambda: m.set_content(5), lambda: MIMEPart().set_content(b"x"), lambda: m.replace_header("nope", 1)):
    try: print(f())
    except Exception as e: print(type(e).__name__, e)
sec("attachments")
m = EmailMessage(); m["Subject"] = "s"; m.set_content("text"); m.add_related(b"img", "image", "png", cid="<c1>"); m.add_alternative("<b>html</b>", subtype="html"); m.add_attachment("notes", filename="né.txt"); m.add_attachment(b"\x00", maintype="application", subtype="zip", filename="a.zip")
from email.iterators import _structure
_structure(m)
def setb(p, n=[0]):
    for x in p.walk():
        if x.is_multipart(): n[0] += 1; x.set_boundary(f"B{n[0]}")
setb(m); print(m.as_string())
b = m.get_body(("html", "plain")); print(b.get_content_type(), b.get_content(), [p.get_filename() for p in m.iter_attachments()], [p.get_content() for p in m.iter_attachments()], [p.get_content_disposition() for p in m.walk()])
p = email.message_from_bytes(bytes(m), policy=email.policy.default); print(type(p).__name__, p.get_body().get_content_type(), [a.get_filename() for a in p.iter_attachments()], p.as_string() == m.as_string())
sec("compat")
raw = "From: A <a@b.c>\nTo: x@y.z,\n  q@r.s\nSubject: =?iso-8859-1?q?p=F6stal?= test\nContent-Type: text/plain; charset=utf-8; format=flowed\n\nline1\nFrom here\n"
c = email.message_from_string(raw); print(repr(c["to"]), c["subject"], c.get_param("format"), c.get_content_charset(), c.as_string() == raw, c.get_params(), c.items()[0], len(c), "FROM" in c, c.get_all("to"), c.get("nope", 1))
d = email.message_from_string(raw, policy=email.policy.default); print(d["to"], d["subject"], d["to"].addresses, d.get_content(), d["content-type"].params, d["content-type"].content_type, d.policy)
c.set_param("format", "fixed"); print(c["content-type"]); c.del_param("charset"); print(c["content-type"]); c.set_type("text/html"); print(c["content-type"]); c.replace_header("To", "new@x"); c.add_header("X-P", "v", a="1", b_c="two words", d=None); print(c["x-p"]); del c["subject"]; print(c.keys())
c.set_payload("héllo", "utf-8"); print(c.as_string())
print(Message().as_string(), repr(c.get_payload(decode=True)))
from email.header import Header, decode_header, make_header
h = Header("Hello Wörld " * 8, "utf-8", header_name="Subject"); print(h.encode()); print(str(h)[:12], Header("plain " * 20, header_name="X").encode(), Header("a", "iso-8859-1").encode(), repr(h)[:7])
h2 = Header("ascii"); h2.append("né", "iso-8859-1"); h2.append("x", "utf-8"); print(h2.encode(), h2)
print(decode_header("=?utf-8?b?aMOp?= plain =?iso-8859-1?q?=E9t=E9?= =?utf-8?q?x_y?="), decode_header("none"), str(make_header(decode_header("=?utf-8?q?h=C3=A9?= <a@b>"))))
sec("policy")
print(email.policy.SMTP.linesep.encode(), email.policy.default.max_line_length, email.policy.default + email.policy.strict, email.policy.default.clone(max_line_length=40).max_line_length, email.policy.compat32)
try: email.policy.default.x = 1
except AttributeError as e: print(e)
try: email.policy.default.clone(nope=1)
except TypeError as e: print(e)
m = EmailMessage(policy=email.policy.SMTP.clone(max_line_length=30)); m["Subject"] = "a rather long subject that folds"; m["To"] = "one@example.com, two@example.com, three@example.com"; m.set_content("x"); print(m.as_bytes())
m = EmailMessage(); m.set_content("x" * 100 + "é\n"); print(m["content-transfer-encoding"], m.get_payload()); m.set_content("long " * 40); print(m["content-transfer-encoding"], m.get_payload()); m.set_content("é" * 60, cte="quoted-printable"); print(m.get_payload())
inner = EmailMessage(); inner["Subject"] = "inner"; inner.set_content("in"); o = EmailMessage(); o.set_content(inner); print(o.as_string(), o.get_content()["subject"])
bad = email.message_from_string("Content-Type: multipart/mixed; boundary=x\n\n--x\n\npart", policy=email.policy.default); print(bad.defects, bad.get_payload()[0].get_payload())
try: email.message_from_string("Content-Type: multipart/mixed\n\nno", policy=email.policy.strict)
except Exception as e: print(type(e).__name__, e)
print(formataddr(("A. B", "a@b")), parseaddr("Ann <a@b>"), getaddresses(["a@b, C <c@d>"]), make_msgid(domain="x")[-3:], formatdate(0), format_datetime(datetime.datetime(2024,1,1)), parsedate_to_datetime("Mon, 01 Jan 2024 00:00:00 +0100"))

# Messages of parts, made by their types, and read again.
import email, email.policy
from email.message import EmailMessage
from email.mime.text import MIMEText
from email.mime.multipart import MIMEMultipart
from email.mime.base import MIMEBase
from email.mime.application import MIMEApplication
from email.mime.image import MIMEImage
from email import encoders
from email.header import Header, decode_header, make_header
m = EmailMessage()
m["Subject"] = "Hello"
m["From"] = "a@example.com"
m["To"] = "b@example.com, c@example.com"
m.set_content("plain text\nsecond line\n")
print(m)
m.add_alternative("<p>hi</p>", subtype="html")
m.add_attachment(b"\x00\x01data", maintype="application", subtype="octet-stream", filename="x.bin")
m.set_boundary("BB")
for part in m.walk(): print(part.get_content_type(), part.get_filename(), part.is_multipart())
print([a.get_filename() for a in m.iter_attachments()], m.get_body(("plain",)).get_content())
mm = MIMEMultipart("mixed", boundary="XYZ")
mm["Subject"] = Header("h\u00e9llo", "utf-8")
mm.attach(MIMEText("body", "plain", "utf-8"))
mm.attach(MIMEText("ascii body"))
b = MIMEBase("application", "octet-stream"); b.set_payload(b"bytes here"); encoders.encode_base64(b)
b.add_header("Content-Disposition", "attachment", filename="f.dat"); mm.attach(b)
mm.attach(MIMEApplication(b"app", Name="n"))
print(mm.as_string())
p = email.message_from_string(mm.as_string())
print(p.is_multipart(), [x.get_content_type() for x in p.get_payload()], p.get_payload(0).get_payload(decode=True))
print(decode_header(p["Subject"]), str(make_header(decode_header(p["subject"]))))
q = email.message_from_bytes(b"From: x@y.z\r\nTo: \"A B\" <ab@c.d>\r\nSubject: =?utf-8?q?caf=C3=A9?=\r\n\r\nbody\r\n", policy=email.policy.default)
print(q["subject"], q["to"].addresses[0].display_name, q["from"], q.get_content(), q.keys())
print(q["to"].addresses[0].addr_spec, q["to"].addresses)

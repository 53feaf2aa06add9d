#include "document/parse.h"

#include <utility>

#include "document/blank.h"
#include "document/docx.h"
#include "document/html.h"
#include "text/decode.h"
#include "text/fault.h"

namespace duban {
namespace {

// A kind of file that is no text, by its first bytes.
struct Signature {
  std::string_view bytes;
  const char* message;
  const char* chinese;
};

constexpr char kPicture[] =
    "the input is a picture: give the text that it shows, or the DOCX or HTML form of the notice";
constexpr char kPictureChinese[] = "是图片，不能读；请给出其中的文字，或公文的 DOCX、HTML 版本";

constexpr Signature kUnreadable[] = {
    {"%PDF-",
     "the input is a PDF file: give its text (for example from pdftotext -layout) or the DOCX or "
     "HTML form of the notice",
     "是 PDF 文件，不能读；请给出其中的文字（如用 pdftotext -layout 取出），或公文的 DOCX、HTML "
     "版本"},
    {"\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1",
     "the input is a file of Word or Excel before 2007 (.doc, .xls): save it as DOCX",
     "是旧版 Word 或 Excel 文件（.doc、.xls），不能读；请另存为 DOCX"},
    {"{\\rtf", "the input is an RTF file: save it as DOCX", "是 RTF 文件，不能读；请另存为 DOCX"},
    {"Rar!\x1A", "the input is a RAR archive: give the notice in it",
     "是 RAR 压缩包，不能读；请给出其中的公文"},
    {"7z\xBC\xAF\x27\x1C", "the input is a 7z archive: give the notice in it",
     "是 7z 压缩包，不能读；请给出其中的公文"},
    {"\x1F\x8B", "the input is compressed by gzip: decompress it first",
     "是 gzip 压缩文件，不能读；请先解压"},
    {"\xFF\xD8\xFF", kPicture, kPictureChinese},       // JPEG
    {"\x89PNG\r\n\x1A\n", kPicture, kPictureChinese},  // PNG
    {{"II*\0", 4}, kPicture, kPictureChinese},         // TIFF of either byte order
    {{"MM\0*", 4}, kPicture, kPictureChinese},
    {"GIF8", kPicture, kPictureChinese},
};

bool StartsWith(std::string_view s, std::string_view prefix) {
  return s.substr(0, prefix.size()) == prefix;
}

bool IsZip(std::string_view input) {
  return StartsWith(input, "PK\x03\x04") || StartsWith(input, std::string_view("PK\x05\x06", 4));
}

absl::StatusOr<Document> ParseReadable(std::string_view input, Format format, Encoding encoding,
                                       const PageProfile& profile) {
  if (ReadsAsDocx(input, format)) return ParseDocx(input);
  absl::StatusOr<Text> text = Decode(input, encoding);
  if (!text.ok()) return text.status();
  if (ReadsAsHtml(text->utf8(), format)) return ParseHtml(*std::move(text), profile);
  return ParsePlainText(*std::move(text));
}

}  // namespace

bool ReadsAsDocx(std::string_view input, Format format) {
  return format == Format::kDocx || (format == Format::kAuto && IsZip(input));
}

bool ReadsAsHtml(std::string_view utf8, Format format) {
  return format == Format::kHtml || (format == Format::kAuto && LooksLikeHtml(utf8));
}

absl::StatusOr<Document> ParseDocument(std::string_view input, Format format, Encoding encoding,
                                       const PageProfile& profile) {
  if (format == Format::kAuto) {
    for (const Signature& signature : kUnreadable) {
      if (StartsWith(input, signature.bytes)) return Fault(signature.message, signature.chinese);
    }
  }
  absl::StatusOr<Document> document = ParseReadable(input, format, encoding, profile);
  // A scanned notice in a DOCX file looks like one without tasks.
  if (document.ok() && IsBlankLine(document->text.utf8())) {
    document->text.warnings().push_back(
        {"no-text",
         "输入里没有文字。扫描件要先取出其中的文字。",
         "The input holds no text. Of a scanned notice the text must be taken out first.",
         {0, 0}});
  }
  return document;
}

}  // namespace duban

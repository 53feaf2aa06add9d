#include "document/docx_package.h"

#include <zip.h>

#include <algorithm>
#include <cstdint>
#include <memory>

#include "absl/strings/str_cat.h"
#include "text/fault.h"
#include "text/strings.h"

namespace duban::docx {
namespace {

constexpr size_t kMaxPartBytes = size_t{64} << 20;
// What a DOM may hold: it takes about 60 bytes a tag and 40 an attribute.
constexpr size_t kMaxTags = size_t{1} << 22;
constexpr size_t kMaxAttributes = size_t{1} << 23;

struct ArchiveCloser {
  void operator()(zip_t* archive) const { zip_discard(archive); }
};
struct FileCloser {
  void operator()(zip_file_t* file) const { zip_fclose(file); }
};

bool Has(zip_t* archive, const char* name) { return zip_name_locate(archive, name, 0) >= 0; }

absl::Status PartFault(const std::string& name, std::string_view english,
                       std::string_view chinese) {
  return Fault(absl::StrCat("DOCX: the part ", name, " ", View(english)),
               absl::StrCat("DOCX：其中的 ", name, " ", View(chinese)));
}

// Reads the part `name`. What the archive says of its size is not believed.
absl::StatusOr<std::string> ReadPart(zip_t* archive, const std::string& name) {
  const std::unique_ptr<zip_file_t, FileCloser> file(zip_fopen(archive, name.c_str(), 0));
  if (file == nullptr) {
    const char* const why = zip_strerror(archive);
    return PartFault(name, absl::StrCat("cannot be opened: ", why, "; save the document again"),
                     absl::StrCat("不能打开（", why, "）；请重新保存文件"));
  }
  std::string part;
  std::string buffer(size_t{1} << 16, '\0');
  while (true) {
    const zip_int64_t read = zip_fread(file.get(), buffer.data(), buffer.size());
    if (read < 0) {
      const char* const why = zip_file_strerror(file.get());
      return PartFault(name, absl::StrCat("is damaged: ", why, "; save the document again"),
                       absl::StrCat("已损坏（", why, "）；请重新保存文件"));
    }
    if (read == 0) break;
    part.append(buffer.data(), static_cast<size_t>(read));
    if (part.size() > kMaxPartBytes) {
      return PartFault(name,
                       absl::StrCat("unpacks to more than ", kMaxPartBytes,
                                    " bytes; a notice has some hundred thousand"),
                       absl::StrCat("解压后超过 ", kMaxPartBytes, " 字节；公文一般为几十万字节"));
    }
  }
  if (part.find("<!DOCTYPE") != std::string::npos) {
    return PartFault(
        name, "has a document type declaration; entities are not read, and Word writes none",
        "有文档类型声明（DOCTYPE），不能读；Word 不写这样的声明，请用 Word 重新保存文件");
  }
  const size_t tags = static_cast<size_t>(std::count(part.begin(), part.end(), '<'));
  const size_t attributes = static_cast<size_t>(std::count(part.begin(), part.end(), '='));
  if (tags > kMaxTags || attributes > kMaxAttributes) {
    return PartFault(
        name, absl::StrCat("has more than ", kMaxTags, " tags or ", kMaxAttributes, " attributes"),
        absl::StrCat("的标记超过 ", kMaxTags, " 个，或属性超过 ", kMaxAttributes,
                     " 个；请把文件分成几份"));
  }
  return part;
}

// The part that _rels/.rels names as the document; Word always calls it word/document.xml.
std::string FindDocument(zip_t* archive) {
  const std::string usual = "word/document.xml";
  if (Has(archive, usual.c_str())) return usual;
  const absl::StatusOr<std::string> relations = ReadPart(archive, "_rels/.rels");
  if (!relations.ok()) return "";
  for (size_t at = relations->find("/officeDocument\""); at != std::string::npos;
       at = relations->find("/officeDocument\"", at + 1)) {
    const size_t begin = relations->rfind('<', at);
    const size_t end = relations->find('>', at);
    if (begin == std::string::npos || end == std::string::npos) continue;
    const std::string_view element = std::string_view(*relations).substr(begin, end - begin);
    const size_t target = element.find("Target=\"");
    if (target == std::string_view::npos) continue;
    std::string_view name = element.substr(target + 8);
    name = name.substr(0, name.find('"'));
    if (!name.empty() && name[0] == '/') name.remove_prefix(1);
    if (name.size() > 4 && name.substr(name.size() - 4) == ".xml" &&
        Has(archive, std::string(name).c_str())) {
      return std::string(name);
    }
  }
  return "";
}

absl::Status NoDocument(zip_t* archive) {
  if (Has(archive, "OFD.xml")) {
    return Fault(
        "the input is an OFD file, which cannot be read: give the notice as DOCX, HTML or text",
        "是 OFD 文件，不能读；请给出公文的 DOCX、HTML 版本或文字");
  }
  if (Has(archive, "xl/workbook.xml")) {
    return Fault("the input is an Excel workbook: give the notice as DOCX, HTML or text",
                 "是 Excel 文件，不能读；请给出公文的 DOCX、HTML 版本或文字");
  }
  return Fault(
      "the input is a zip archive without word/document.xml, so no DOCX file: give the notice in "
      "it",
      "是压缩包而不是 DOCX 文件，不能读；请给出其中的公文");
}

}  // namespace

absl::StatusOr<Package> ReadPackage(std::string_view bytes) {
  zip_error_t error;
  zip_error_init(&error);
  zip_source_t* source = zip_source_buffer_create(bytes.data(), bytes.size(), 0, &error);
  zip_t* opened = source == nullptr ? nullptr : zip_open_from_source(source, ZIP_RDONLY, &error);
  const std::unique_ptr<zip_t, ArchiveCloser> archive(opened);
  if (archive == nullptr) {
    const char* const why = zip_error_strerror(&error);
    const absl::Status status = Fault(
        absl::StrCat("DOCX: the file is no readable zip archive (", why, "); it may be cut off"),
        absl::StrCat("DOCX：不是可读的 zip 压缩文件（", why, "），可能不完整；请重新取得文件"));
    if (source != nullptr) zip_source_free(source);
    zip_error_fini(&error);
    return status;
  }
  zip_error_fini(&error);
  Package package;
  package.document_name = FindDocument(archive.get());
  if (package.document_name.empty()) return NoDocument(archive.get());
  absl::StatusOr<std::string> part = ReadPart(archive.get(), package.document_name);
  if (!part.ok()) return part.status();
  package.document = *std::move(part);
  const std::string folder = package.document_name.substr(0, package.document_name.rfind('/') + 1);
  for (const auto& [name, to] :
       {std::pair{"styles.xml", &package.styles}, std::pair{"numbering.xml", &package.numbering}}) {
    if (!Has(archive.get(), (folder + name).c_str())) continue;
    part = ReadPart(archive.get(), folder + name);
    if (!part.ok()) return part.status();
    *to = *std::move(part);
  }
  return package;
}

}  // namespace duban::docx

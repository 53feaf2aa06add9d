#ifndef DUBAN_TESTS_DOCUMENT_DOCX_FILE_H_
#define DUBAN_TESTS_DOCUMENT_DOCX_FILE_H_

#include <zip.h>

#include <string>
#include <utility>
#include <vector>

namespace duban {

// A zip archive of `parts` (name, content) in memory.
inline std::string MakeZip(const std::vector<std::pair<std::string, std::string>>& parts) {
  zip_error_t error;
  zip_error_init(&error);
  zip_source_t* source = zip_source_buffer_create(nullptr, 0, 0, &error);
  zip_source_keep(source);
  zip_t* archive = zip_open_from_source(source, ZIP_TRUNCATE, &error);
  for (const auto& [name, content] : parts) {
    zip_source_t* part = zip_source_buffer(archive, content.data(), content.size(), 0);
    zip_file_add(archive, name.c_str(), part, ZIP_FL_ENC_UTF_8);
  }
  zip_close(archive);
  zip_source_open(source);
  zip_stat_t stat;
  zip_source_stat(source, &stat);
  std::string bytes(stat.size, '\0');
  zip_source_read(source, bytes.data(), bytes.size());
  zip_source_close(source);
  zip_source_free(source);
  return bytes;
}

constexpr char kDocumentBegin[] =
    "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n<w:document "
    "xmlns:w=\"http://schemas.openxmlformats.org/wordprocessingml/2006/main\"><w:body>";
constexpr char kDocumentEnd[] = "<w:sectPr/></w:body></w:document>";

// A DOCX file whose body is `body`, with a numbering and a style part where given.
inline std::string MakeDocx(const std::string& body, const std::string& numbering = "",
                            const std::string& styles = "") {
  std::vector<std::pair<std::string, std::string>> parts = {
      {"[Content_Types].xml", "<Types/>"},
      {"word/document.xml", kDocumentBegin + body + kDocumentEnd}};
  if (!numbering.empty()) {
    parts.push_back({"word/numbering.xml", "<w:numbering>" + numbering + "</w:numbering>"});
  }
  if (!styles.empty()) parts.push_back({"word/styles.xml", "<w:styles>" + styles + "</w:styles>"});
  return MakeZip(parts);
}

}  // namespace duban

#endif  // DUBAN_TESTS_DOCUMENT_DOCX_FILE_H_

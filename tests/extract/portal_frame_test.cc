// What a portal prints around a notice, its links, counters and buttons, changes nothing of what is
// read from the notice: each one of tests/notices is read alone and within the frames of four
// portals.
#include <gtest/gtest.h>

#include <algorithm>
#include <filesystem>
#include <fstream>
#include <sstream>
#include <string>
#include <vector>

#include "absl/strings/str_cat.h"
#include "duban/engine.h"
#include "tests/extract/tasks_for_test.h"

namespace duban {
namespace {

struct Frame {
  const char* above;
  const char* below;
};

constexpr Frame kFrames[] = {
    {"云溪市政府网\n首页 | 政务公开 | 办事服务 | 互动交流\n政务微信 政务微博 移动客户端\n",
     "微信扫一扫：分享\n\n评论\n共0条评论\n发表评论\n\n分享： 打印 收藏 纠错\n"},
    {"登录 注册 我的收藏\n\n公开指南  公开目录  公开年报  意见箱\n\n",
     "\n全文下载：PDF版\n稿件来源：县政府办\n\n相关链接\n中国政府网\n省政府网\n"},
    {"要闻动态\n[05-06] 县政府召开第12次常务会议\n[05-04] 关于公布中考成绩的公告\n"
     "[04-28] 云溪市人民政府关于表彰先进集体的决定\n",
     "\n相关阅读：\n云溪市2022年统计公报 2023-03-01\n关于人才引进的公示 2023-02-11\n"
     "县长到桥头镇检查防汛 2023-01-08\n相关链接\n"},
    {"站内搜索\n2023年政府网站年度报表\n返回首页\n",
     "\n受理时间：8:30-12:00\n有效性：有效\n\n上一篇：没有了\n下一篇：关于放假的通知\n\n"
     "【打印】 【关闭】\n主办：云溪市府办\n云ICP备05000001号\n"},
};

std::string ReadFile(const std::filesystem::path& path) {
  std::ifstream in(path, std::ios::binary);
  std::stringstream out;
  out << in.rdbuf();
  return out.str();
}

// Title, number, issuers and day of issue.
std::string Head(const std::string& text) {
  static const Engine* const engine = Engine::Create()->release();
  const auto notice = engine->Extract(text);
  if (!notice.ok()) return notice.status().ToString();
  std::string head = absl::StrCat(notice->title().text(), "|", notice->document_number().text(),
                                  "|", notice->issued_date().date(), "|");
  for (const v1::Unit& issuer : notice->issuers()) absl::StrAppend(&head, issuer.name(), " ");
  return head;
}

TEST(PortalFrameTest, ChangesNothingOfTheNotice) {
  std::vector<std::filesystem::path> paths;
  for (const auto& entry : std::filesystem::directory_iterator(DUBAN_SOURCE_DIR "/tests/notices")) {
    if (entry.path().extension() == ".txt") paths.push_back(entry.path());
  }
  std::sort(paths.begin(), paths.end());
  ASSERT_FALSE(paths.empty());
  for (const auto& path : paths) {
    const std::string text = ReadFile(path);
    for (const Frame& frame : kFrames) {
      const std::string framed = absl::StrCat(frame.above, text, "\n", frame.below);
      EXPECT_EQ(Head(framed), Head(text)) << path.stem() << " in\n" << frame.above;
      EXPECT_EQ(Tasks(framed), Tasks(text)) << path.stem() << " in\n" << frame.above;
    }
  }
}

}  // namespace
}  // namespace duban

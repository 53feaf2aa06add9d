#include "handle.h"

namespace {

constexpr uint32_t kDataVersion = 1;
constexpr char kLibraryVersion[] = DUBAN_LIBRARY_VERSION;

}  // namespace

duban_status duban_version_read(duban_version_info* out, duban_error** error) {
  return duban::capi::Guard(error, [&]() -> absl::Status {
    const absl::Status status =
        duban::capi::CheckStruct(out, sizeof(duban_version_info), "duban_version_info");
    if (!status.ok()) return status;
    duban_version_info info = {};
    info.library = {kLibraryVersion, sizeof kLibraryVersion - 1};
    info.abi = DUBAN_ABI_VERSION;
    info.abi_oldest = 1;
    info.data = kDataVersion;
    info.data_oldest = 1;
    duban::capi::WriteStruct(info, out);
    return absl::OkStatus();
  });
}

#pragma once

#include "domain/file/contentforothers.h"
#include "system/result.h"

#include <QString>

#include <atomic>
#include <functional>

namespace Models {

// Makes a copy of the plan file at `file` to give away; the new file `into` must not exist. `told`
// is called with how many percent are copied. An error of reason Cancelled, and no file, once
// `isCancelled`. May be called in any thread.
System::Result<void> copyForOthers(const QString &file, const QString &into,
                                   const Domain::ContentForOthers &wanted,
                                   const std::function<void(int percent)> &told,
                                   const std::atomic<bool> *isCancelled);

} // namespace Models

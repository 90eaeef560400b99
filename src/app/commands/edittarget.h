#pragma once

#include "app/commands/arguments.h"
#include "models/plandocument.h"
#include "system/result.h"

#include <memory>
#include <optional>

namespace App {

// The opened plan and the node in it that "FILE ITEM [--year Y]" name.
struct EditTarget
{
    std::unique_ptr<Models::PlanDocument> document;
    const Domain::OutlineNode *node = nullptr;
};

// Opens the file to be changed, or only to be looked at, which brings one of an older format up to
// date in memory alone.
System::Result<std::unique_ptr<Models::PlanDocument>> openDocument(const QString &path,
                                                                   bool isToChange);

// Shows the plan of `year`, or the newest one without a year. A closed plan may be changed when it
// was named by its year.
System::Result<Domain::PlanDetails> showYear(Models::PlanDocument &document,
                                             std::optional<int> year);

// `error` with the file's name put before its message, unless the message contains it.
System::Error naming(const QString &path, System::Error error);

// Opens the file and finds the node. Without --year the newest plan is used, unless it is closed:
// that is an error.
System::Result<EditTarget> editTarget(const Arguments &arguments);

} // namespace App

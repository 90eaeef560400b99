#pragma once

#include "app/commands/arguments.h"
#include "models/plandocument.h"
#include "system/result.h"

#include <memory>

namespace App {

// The open plan and the node in it that "FILE ITEM [--year Y]" name, to be edited.
struct EditTarget
{
    std::unique_ptr<Models::PlanDocument> document;
    const Domain::OutlineNode *node = nullptr;
};

// The error, with the file's name before it where it does not name it.
System::Error naming(const QString &path, System::Error error);

// The newest plan unless a year is named; one that is closed must be named.
System::Result<EditTarget> editTarget(const Arguments &arguments);

} // namespace App

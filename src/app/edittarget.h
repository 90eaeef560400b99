#pragma once

#include "app/arguments.h"
#include "domain/result.h"
#include "models/plandocument.h"

#include <memory>

namespace App {

// The open plan and the node in it that "FILE ITEM [--year Y]" name, to be edited.
struct EditTarget
{
    std::unique_ptr<Models::PlanDocument> document;
    const Domain::OutlineNode *node = nullptr;
};

// The error, with the file's name before it where it does not name it.
Domain::Error naming(const QString &path, Domain::Error error);

// The newest plan unless a year is named; one that is closed must be named.
Domain::Result<EditTarget> editTarget(const Arguments &arguments);

} // namespace App

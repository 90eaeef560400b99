#pragma once

#include "domain/plan/ids.h"
#include "system/settings.h"

namespace Widgets {

// What is remembered of a plan file: the plan shown last and its current row. Both are zero where
// nothing is remembered.
class RememberedPlace
{
public:
    RememberedPlace(System::Settings *settings, const QString &path);

    Domain::PlanId plan() const;
    Domain::NodeId node() const;
    void keep(Domain::PlanId plan, Domain::NodeId node);

private:
    System::Settings *m_settings;
    QString m_file; // the name of the file in the settings: a digest of its path
};

} // namespace Widgets

#pragma once

#include <QString>

namespace Domain {

// The guiding thought of a plan's preamble (以…为指导, 围绕…) as a summary opens with it: what was
// to be done (要, 将) as done, what introduces the plan (现印发…, 制定本要点) or says how to report
// on it (请…报送, 联系电话) left out. Empty where the preamble holds none. The words are the
// plan's; a reader is to check them. `body`, the committee, is put before the first sentence that
// names nobody (坚持以…为指导, 围绕…); without one, such a sentence keeps its label (总体要求是：).
QString guidingThought(const QString &preamble, int year, const QString &body = {});

} // namespace Domain

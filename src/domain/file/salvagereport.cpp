#include "domain/file/salvagereport.h"

#include <algorithm>

namespace Domain {

const SalvagedTable &SalvageReport::table(const QString &name) const
{
    static const SalvagedTable none;
    const auto found = std::ranges::find(tables, name, &SalvagedTable::name);
    return found == tables.cend() ? none : *found;
}

bool SalvageReport::isWhole() const
{
    return lostEvidence.isEmpty() && guessedPlaces.isEmpty()
           && std::ranges::all_of(tables, [](const SalvagedTable &table) {
                  return table.madeUp == 0 && table.missing == 0 && !table.isDoubtful;
              });
}

} // namespace Domain

// SPDX-FileCopyrightText: The Lever Arch contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "domain/record.h"

#include "domain/kind.h"

namespace LeverArch {

Record newLike(const Record &model, const QString &title)
{
    Record record;
    record.kind = model.kind;
    record.title = title;
    record.audience = model.audience;
    const KindDeclaration *kind = findKind(model.kind);
    for (const FieldDeclaration &field : kind ? kind->fields : QList<FieldDeclaration>()) {
        if (field.is(FieldRepeats) && model.values.contains(field.key()))
            record.values.insert(field.key(), model.values.value(field.key()));
    }
    return record;
}

} // namespace LeverArch

// SPDX-FileCopyrightText: The Lever Arch contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "domain/field.h"

#include <QHash>

namespace LeverArch {

class SettingStore;

/// A choice of a field as a case file offers it.
struct NamedChoice
{
    QString key;   ///< Stored.
    QString label; ///< For people; translated where it is not the case file's own.

    friend bool operator==(const NamedChoice &, const NamedChoice &) = default;
};

/// What a case file calls the choices of its fields. Most fields have the labels of their
/// declaration; those of some, such as the meanings of marks, are settings of the case file, which
/// a branch names and adds to. Read from it together with the records they are shown with. Cheap to
/// copy. One made without a case file knows the declared labels.
class ChoiceNames
{
public:
    static Result<ChoiceNames> read(const SettingStore &settings);

    /// In the order they are offered and sorted in.
    QList<NamedChoice> choices(const FieldDeclaration &field) const;
    /// Of a key no longer offered, its declared label, else the key itself.
    QString label(const FieldDeclaration &field, const QString &key) const;
    /// As LeverArch::displayValue(), with the case file's labels.
    QString displayValue(const FieldDeclaration &field, const QVariant &value) const;
    /// As LeverArch::readValue(), understanding the case file's labels too.
    Result<QVariant> readValue(const FieldDeclaration &field, const QString &written) const;

private:
    QHash<QString, QList<NamedChoice>> m_own; ///< By field id.
};

} // namespace LeverArch

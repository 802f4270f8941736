/** Any field of any record, by the kind of input it wants. */
import { BooleanField, ChoiceField } from './ChoiceField.tsx';
import { ExamplesField } from './json/ExamplesField.tsx';
import { JsonField } from './json/JsonField.tsx';
import { SchemaField } from './json/SchemaField.tsx';
import { ListField } from './ListField.tsx';
import { RecordChoiceField } from './RecordChoiceField.tsx';
import { RecordField } from './RecordField.tsx';
import { type FieldProps, WrittenField } from './WrittenField.tsx';

export function Field(props: FieldProps) {
  switch (props.field.input) {
    case 'boolean':
      return <BooleanField {...props} />;
    case 'choice':
      return <ChoiceField {...props} />;
    case 'choice-of-records':
      return <RecordChoiceField {...props} />;
    case 'record':
      return <RecordField {...props} Inner={Field} />;
    case 'list':
      return <ListField {...props} Inner={Field} />;
    case 'schema':
      return <SchemaField {...props} />;
    case 'values':
      return <ExamplesField {...props} />;
    case 'json':
      return <JsonField {...props} />;
    default:
      return <WrittenField {...props} />;
  }
}

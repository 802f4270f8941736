/** Any field of any record, by the kind of input it wants. */
import { BooleanField, ChoiceField, RecordChoiceField } from './ChoiceField.tsx';
import { ListField, RecordField } from './RecordField.tsx';
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
    default:
      return <WrittenField {...props} />;
  }
}
